package org.gradus.compiler;

/** Measures whether the process grows. */
final class UsedHeap {

    private static final int MEGABYTE = 1 << 20;

    private UsedHeap() {}

    /** The heap in use. Garbage counts while it is below half of the heap, where a collection would cost more than it tells. */
    static int megabytes() {
        if (used() > Runtime.getRuntime().maxMemory() / 2) {
            System.gc();
        }
        return (int) (used() / MEGABYTE);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
