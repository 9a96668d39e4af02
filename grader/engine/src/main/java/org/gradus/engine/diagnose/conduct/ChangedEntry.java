package org.gradus.engine.diagnose.conduct;

import java.util.Optional;
import org.gradus.engine.diagnose.conduct.ConductFact.Entry;
import org.gradus.wire.MatrixData;

/** The first entry in which two matrices of one shape differ. */
final class ChangedEntry {

    private static final double ROUNDING = 1e-9;

    private ChangedEntry() {}

    /** By as little as one bit. */
    static Optional<Entry> of(MatrixData before, MatrixData after) {
        return first(before, after, 0);
    }

    /** By more than rounding. */
    static Optional<Entry> clearly(MatrixData before, MatrixData after) {
        return first(before, after, ROUNDING);
    }

    private static Optional<Entry> first(MatrixData before, MatrixData after, double tolerance) {
        if (!before.sameShape(after)) {
            return Optional.empty();
        }
        for (int row = 0; row < before.rows(); row++) {
            for (int column = 0; column < before.columns(); column++) {
                double was = before.get(row, column);
                double is = after.get(row, column);
                boolean isAlike =
                        Double.compare(was, is) == 0 || Math.abs(was - is) <= tolerance * Math.max(1, before.largest());
                if (!isAlike && was != is) {
                    return Optional.of(new Entry(row, column, was, is));
                }
            }
        }
        return Optional.empty();
    }
}
