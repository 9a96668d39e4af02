package org.gradus.engine.intake.gradebook;

import java.util.List;
import java.util.Locale;

/** Which attempts of somebody who has handed in more than once. */
public enum AttemptChoice {
    FIRST,
    NEWEST,
    /** Each in a row of its own. */
    ALL;

    /** @param attempts at least one, the oldest first */
    <T> List<T> of(List<T> attempts) {
        return switch (this) {
            case FIRST -> attempts.subList(0, 1);
            case NEWEST -> attempts.subList(attempts.size() - 1, attempts.size());
            case ALL -> attempts;
        };
    }

    /** As in commands. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
