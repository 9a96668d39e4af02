package org.gradus.engine.diagnose.formula;

/** What values have in common, whatever they are the values of. */
final class Values {

    private Values() {}

    /** A value in a larger shape: its rows, columns or numbers repeated. */
    static double[] spread(Situations situations, FormulaShape from, double[] entries, FormulaShape to) {
        if (from.number() == to.number()) {
            return entries;
        }
        int[] places = situations.repeated(from, to);
        double[] spread = new double[places.length];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = entries[places[i]];
        }
        return spread;
    }

    static boolean areFinite(double[] entries) {
        for (double entry : entries) {
            if (!Double.isFinite(entry)) {
                return false;
            }
        }
        return true;
    }

    /** Where the largest entry is, whatever its sign. */
    static int largestOf(double[] entries) {
        int largest = 0;
        for (int i = 1; i < entries.length; i++) {
            if (Math.abs(entries[i]) > Math.abs(entries[largest])) {
                largest = i;
            }
        }
        return largest;
    }

    static double largest(double[] entries) {
        double largest = 0;
        for (double entry : entries) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }
}
