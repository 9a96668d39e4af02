package org.gradus.engine.subject;

/** Adds up what the workers of one subject take. */
final class Meter {

    private Usage total = Usage.NONE;

    void add(Usage usage) {
        total = total.plus(usage);
    }

    Usage total() {
        return total;
    }
}
