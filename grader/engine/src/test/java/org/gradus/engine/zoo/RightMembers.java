package org.gradus.engine.zoo;

import java.util.List;
import java.util.Objects;

/** The right members of the zoo, for tests of other packages. */
public final class RightMembers {

    private RightMembers() {}

    /**
     * A right class.
     *
     * @param part that it is an answer to
     * @param name of the class
     */
    public record Member(String part, String name) {}

    /** All of them, sorted by name. */
    public static List<Member> all() {
        return Zoo.members(Right.class).stream()
                .map(type -> new Member(
                        Objects.requireNonNull(type.getAnnotation(Right.class)).part(), type.getName()))
                .toList();
    }

    /** The top-level classes that they are written in, sorted by name. */
    public static List<String> files() {
        return all().stream().map(member -> file(member.name())).distinct().toList();
    }

    /** Those that are written in one top-level class. */
    public static List<Member> of(String file) {
        return all().stream().filter(member -> file(member.name()).equals(file)).toList();
    }

    private static String file(String name) {
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
