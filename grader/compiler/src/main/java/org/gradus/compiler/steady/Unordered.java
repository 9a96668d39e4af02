package org.gradus.compiler.steady;

import java.util.Optional;
import java.util.Set;

/** The library's sets and maps that are gone through in another order in every run. */
final class Unordered {

    private static final String FIXED_ORDER = "org/gradus/worker/chance/FixedOrder";
    private static final Set<String> OWNERS = Set.of("java/util/Map", "java/util/Set");
    private static final Set<String> MAKERS = Set.of("of", "ofEntries", "copyOf");
    private static final Set<String> WAYS_THROUGH =
            Set.of("entrySet", "keySet", "values", "forEach", "iterator", "stream", "toArray");

    private Unordered() {}

    /** What gives the same in a fixed order, for what a method returns; nothing for methods that return something else. */
    static Optional<Member> orderFor(Member method) {
        if (!OWNERS.contains(method.owner()) || !MAKERS.contains(method.name())) {
            return Optional.empty();
        }
        String type = "L" + method.owner() + ";";
        return Optional.of(new Member(FIXED_ORDER, "of", "(" + type + ")" + type));
    }

    /** Whether a method may go through a set or a map: only then does the order matter. */
    static boolean isWayThrough(Member method) {
        return method.owner().startsWith("java/") && WAYS_THROUGH.contains(method.name());
    }
}
