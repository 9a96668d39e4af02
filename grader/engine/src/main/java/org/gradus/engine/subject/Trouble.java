package org.gradus.engine.subject;

import java.util.Optional;

/** What a call costs time with, each time that it is made. */
enum Trouble {
    /** Seconds, and a worker. */
    LIMIT(2, "hit a limit in two earlier checks"),
    /** A worker. */
    END(4, "ended the process in four earlier checks");

    private final int most;
    private final String reason;

    Trouble(int most, String reason) {
        this.most = most;
        this.reason = reason;
    }

    /** What a script met that was played to this ending. */
    static Optional<Trouble> of(Ending ending) {
        if (ending.isLimit()) {
            return Optional.of(LIMIT);
        }
        return ending == Ending.DIED || ending == Ending.BROKE_PROTOCOL ? Optional.of(END) : Optional.empty();
    }

    /** How often is often enough. */
    int most() {
        return most;
    }

    /** Why a call is not made any more: what comes after the name of its method. */
    String reason() {
        return reason;
    }
}
