package org.gradus.engine.check.law;

/** In how many of an assignment's tries a property is tried. */
public enum TryShare {
    /** What depends on the numbers. */
    FULL(1, 1),
    /** What has a few special numbers. */
    HALF(5, 2),
    /** What shows at once if it is there, on batches of every size. */
    QUARTER(5, 4),
    /** What shows at once in any batch. */
    EIGHTH(3, 8),
    /** What is asked of every part to see whether more is needed. */
    TWICE(2, Integer.MAX_VALUE),
    /** What takes hundreds of calls, on a small instance. */
    ONCE(1, Integer.MAX_VALUE);

    private final int least;
    private final int share;

    TryShare(int least, int share) {
        this.least = least;
        this.share = share;
    }

    /** How many of the tries: a share of them, but no less than the first few. */
    int of(int tries) {
        return Math.max(Math.min(tries, least), tries / share);
    }
}
