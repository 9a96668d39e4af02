package org.gradus.engine.diagnose.formula;

/** How many entries a search may still look at: the same on every machine. */
final class Budget {

    private long left;

    Budget(long entries) {
        left = entries;
    }

    /** Whether there was so much left; then it is gone. */
    boolean take(long entries) {
        left -= entries;
        return left >= 0;
    }

    boolean isSpent() {
        return left <= 0;
    }
}
