package org.gradus.engine.mutation;

/** What the loops of a mutant may use up: one that no longer ends is noticed by a count, not by a clock. */
public final class Fuel {

    /** Many times what all loops of a right class need in one script. */
    private static final int FULL = 20_000_000;

    private static final ThreadLocal<int[]> LEFT = ThreadLocal.withInitial(() -> new int[] {FULL});

    private Fuel() {}

    static void fill() {
        fill(1);
    }

    /** For a script that is so many times as long as usual ones. */
    static void fill(int times) {
        LEFT.get()[0] = times * FULL;
    }

    /** Written into every loop of a mutant. */
    public static void burn() {
        int[] left = LEFT.get();
        left[0]--;
        if (left[0] < 0) {
            throw new OutOfFuel();
        }
    }

    /** An error, so that no mutant takes it for one of its own exceptions. */
    private static final class OutOfFuel extends Error {
        private static final long serialVersionUID = 1;

        OutOfFuel() {
            super("a loop does not end", null, false, false);
        }
    }
}
