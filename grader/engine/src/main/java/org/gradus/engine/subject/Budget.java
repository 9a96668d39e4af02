package org.gradus.engine.subject;

import java.time.Duration;
import java.util.Optional;

/**
 * What the scripts of one submission may take together: a limit for each of them bounds none of thousands. It is looked at between
 * scripts, so that the last one comes to its own end. For one lane at a time.
 */
public final class Budget {

    /** Explaining carries no marks: what costs much to explain must leave enough to be marked. */
    private static final int SHARE_OF_EXPLANATIONS = 4;

    private static final int MEGA = 1 << 20;

    private final Usage allowed;
    private final Optional<Budget> whole;
    private Usage used = Usage.NONE;

    private Budget(Usage allowed, Optional<Budget> whole) {
        this.allowed = allowed;
        this.whole = whole;
    }

    public Budget(Usage allowed) {
        this(allowed, Optional.empty());
    }

    /** The share of it for explanations; what is spent of that is spent of the whole too. */
    Budget ofExplanations() {
        return new Budget(allowed.dividedBy(SHARE_OF_EXPLANATIONS), Optional.of(this));
    }

    void spend(Usage usage) {
        used = used.plus(usage);
        whole.ifPresent(all -> all.spend(usage));
    }

    /**
     * Which of it is used up, {@code 300 s of CPU time}; empty while there is some of everything. What is the same on every machine
     * comes first.
     */
    public Optional<String> usedUp() {
        return own().or(() -> whole.flatMap(Budget::usedUp));
    }

    private Optional<String> own() {
        if (used.steps() > allowed.steps()) {
            return Optional.of(allowed.steps() + " steps");
        }
        if (used.bytes() > allowed.bytes()) {
            return Optional.of(allowed.bytes() / MEGA + " MB of answers");
        }
        if (used.cpu().compareTo(allowed.cpu()) > 0) {
            return Optional.of(seconds(allowed.cpu()) + " of CPU time");
        }
        return used.idle().compareTo(allowed.idle()) > 0
                ? Optional.of(seconds(allowed.idle()) + " of time asleep or blocked")
                : Optional.empty();
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }

    /** What was spent of it. */
    public Usage used() {
        return used;
    }
}
