package org.gradus.engine.diagnose.formula;

/** How many entries a search may still look at: the same on every machine. */
final class Effort {

    private long left;

    Effort(long entries) {
        left = entries;
    }

    /** Whether there was so much left; then it is gone. */
    boolean take(long entries) {
        left -= entries;
        return left >= 0;
    }

    /** The same, whether there was or not. */
    void spend(long entries) {
        left -= entries;
    }

    boolean isSpent() {
        return left <= 0;
    }
}
