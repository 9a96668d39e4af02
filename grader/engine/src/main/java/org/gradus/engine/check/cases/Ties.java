package org.gradus.engine.check.cases;

import java.util.Arrays;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.CaseLayer;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.wire.MatrixData;

/** Tied parameters: one number in every entry, so that its gradient is the sum of the entries' gradients. */
final class Ties {

    private Ties() {}

    static boolean isTied(CaseLayer layer, String parameter) {
        return layer.argument(parameter) instanceof TiedArgument;
    }

    static ExpectedValue expected(CaseLayer layer, String parameter, MatrixData gradient) {
        return isTied(layer, parameter) ? new ExpectedNumber(sum(gradient)) : new ExpectedMatrix(gradient);
    }

    /** Whether the gradient of a tied parameter has its shape, and the entries the sum that is expected. */
    static Judgement judge(
            CaseLayer layer, Facet quantity, String what, double expected, MatrixData actual, Bound bound) {
        MatrixData shape = ((TiedArgument) layer.argument(quantity.parameter())).expanded();
        return actual.sameShape(shape)
                ? Comparison.scalars("the sum of the entries of " + what, expected, sum(actual), bound)
                : Comparison.shape(what, shape, actual);
    }

    static double sum(MatrixData gradient) {
        return Arrays.stream(gradient.rowMajor()).sum();
    }
}
