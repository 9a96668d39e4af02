package org.gradus.engine.docs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which integration tests a build selects.
 *
 * @param groups tags of which one must be there; any test will do where there are none
 * @param excluded tags of which none may be there
 * @param classes the simple names of classes; all where there are none
 */
record TestSelection(Set<String> groups, Set<String> excluded, Set<String> classes) {

    private static final String POM = Document.at("pom.xml").text();

    /** What the build does by itself. */
    static TestSelection ofEveryBuild() {
        return of(POM.substring(0, POM.indexOf("<profiles>")), "");
    }

    /** What it does with a profile. */
    static TestSelection ofProfile(String name) {
        return of(profile(name), POM.substring(0, POM.indexOf("<profiles>")));
    }

    private static String profile(String name) {
        int id = POM.indexOf("<id>" + name + "</id>");
        if (id < 0) {
            throw new AssertionError("pom.xml has no profile " + name);
        }
        return POM.substring(id, POM.indexOf("</profile>", id));
    }

    /** The other tests that a profile names. */
    static Set<String> unitsOfProfile(String name) {
        return words("test", profile(name), "");
    }

    private static TestSelection of(String properties, String otherwise) {
        return new TestSelection(
                words("its.groups", properties, otherwise),
                words("its.excluded", properties, otherwise),
                words("it.test", properties, otherwise));
    }

    private static Set<String> words(String property, String first, String otherwise) {
        return Stream.of(first, otherwise)
                .map(text -> value(property, text))
                .flatMap(Optional::stream)
                .findFirst()
                .map(value -> Set.copyOf(List.of(value.split("[ |,]+", 0)).stream()
                        .filter(word -> !word.isEmpty())
                        .toList()))
                .orElse(Set.of());
    }

    /** The text of an element; empty text for one that is closed at once. */
    private static Optional<String> value(String property, String text) {
        Matcher element = Pattern.compile("<" + Pattern.quote(property) + "(?:/>|>([^<]*)<)")
                .matcher(text);
        return element.find() ? Optional.of(element.group(1) == null ? "" : element.group(1)) : Optional.empty();
    }

    boolean runs(TaggedTest test) {
        return (groups.isEmpty() || test.tags().stream().anyMatch(groups::contains))
                && test.tags().stream().noneMatch(excluded::contains)
                && (classes.isEmpty() || classes.contains(test.className()));
    }
}
