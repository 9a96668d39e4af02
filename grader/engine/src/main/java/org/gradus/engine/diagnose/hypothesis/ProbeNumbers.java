package org.gradus.engine.diagnose.hypothesis;

import java.util.function.IntToDoubleFunction;
import org.gradus.wire.MatrixData;

/** Numbers for probes: the same on every machine, all different, and none that hides a factor by being 0 or 1. */
public final class ProbeNumbers {

    /**
     * Multiples of an irrational number, without their whole part, fill an interval evenly and never repeat. Three times the golden
     * ratio, and three times the root of two, so that neighbours in a column of a small matrix are far apart as well.
     */
    private static final double FOR_MAGNITUDES = 1.8541019662496847;

    private static final double FOR_SIGNS = 4.242640687119286;
    private static final double SMALLEST = 0.2;
    private static final double LARGEST = 1.9;

    private ProbeNumbers() {}

    /**
     * Numbers of either sign.
     *
     * @param start another for each matrix of a probe, at least its number of entries apart
     */
    public static MatrixData signed(int rows, int columns, int start) {
        return filled(rows, columns, k -> sign(start + k) * between(SMALLEST, LARGEST, start + k));
    }

    /** Numbers between two others. */
    public static MatrixData between(double low, double high, int rows, int columns, int start) {
        return filled(rows, columns, k -> between(low, high, start + k));
    }

    /** A matrix from the positions of its entries, row after row. */
    public static MatrixData filled(int rows, int columns, IntToDoubleFunction entry) {
        double[] entries = new double[rows * columns];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = entry.applyAsDouble(k);
        }
        return new MatrixData(rows, columns, entries);
    }

    private static double between(double low, double high, int k) {
        return low + (high - low) * fraction(FOR_MAGNITUDES * k);
    }

    private static double sign(int k) {
        return fraction(FOR_SIGNS * k) < 0.5 ? -1 : 1;
    }

    private static double fraction(double number) {
        return number - Math.floor(number);
    }
}
