package org.gradus.engine.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What was meant by a name that nothing has. */
public final class Nearest {

    private Nearest() {}

    /** The known name with the fewest slips of the keyboard between, if there are fewer than half as many as letters. */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(one -> 2 * slips(name, one) < Math.max(name.length(), one.length()))
                .min(Comparator.<String>comparingInt(one -> slips(name, one)).thenComparing(Comparator.naturalOrder()));
    }

    private static int slips(String name, String other) {
        return EditDistance.between(name.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    /** A question to end a message with; empty where nothing is near. */
    public static String question(String name, Collection<String> known) {
        return to(name, known).map(meant -> ", did you mean " + meant + "?").orElse("");
    }
}
