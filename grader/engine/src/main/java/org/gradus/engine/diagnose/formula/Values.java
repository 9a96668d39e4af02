package org.gradus.engine.diagnose.formula;

/** What values have in common, whatever they are the values of. */
final class Values {

    private Values() {}

    /** A value in a larger shape: its rows, columns or numbers repeated. */
    static double[] spread(Situations situations, Shape from, double[] entries, Shape to) {
        if (from.equals(to)) {
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

    static double largest(double[] entries) {
        double largest = 0;
        for (double entry : entries) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }
}
