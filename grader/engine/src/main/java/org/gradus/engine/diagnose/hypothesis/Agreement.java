package org.gradus.engine.diagnose.hypothesis;

import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.wire.MatrixData;

/**
 * Whether numbers are those that a formula predicts. Unlike a check, which wants finite numbers, it lets NaN be predicted: NaN
 * agrees with NaN, and an infinity with the same infinity.
 */
public final class Agreement {

    private Agreement() {}

    /** The bound that the checks have for this quantity. */
    public static Bound bound(Facet quantity, ProbeQuestion question) {
        Protocol protocol = question.part().protocol();
        return Bound.of(quantity, protocol, protocol.weights(question.asked()));
    }

    /** The scale of the bound is that of the predicted numbers, as far as they are finite. */
    public static boolean holds(MatrixData predicted, MatrixData actual, Bound bound) {
        return actual.sameShape(predicted)
                && sameWhereNotFinite(predicted.rowMajor(), actual.rowMajor())
                && Comparison.matrices("", finite(predicted), finite(actual), bound)
                        .isPassed();
    }

    private static boolean sameWhereNotFinite(double[] predicted, double[] actual) {
        for (int i = 0; i < predicted.length; i++) {
            boolean bothFinite = Double.isFinite(predicted[i]) && Double.isFinite(actual[i]);
            if (!bothFinite && Double.compare(predicted[i], actual[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static MatrixData finite(MatrixData matrix) {
        return matrix.map(entry -> Double.isFinite(entry) ? entry : 0);
    }
}
