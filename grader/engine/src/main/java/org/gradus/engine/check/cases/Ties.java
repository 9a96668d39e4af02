package org.gradus.engine.check.cases;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.CaseLayer;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Quantities;
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
    static Judgement judge(CaseLayer layer, Facet quantity, MatrixData actual, DoubleFunction<Judgement> compareSum) {
        MatrixData shape = ((TiedArgument) layer.argument(quantity.parameter())).expanded();
        return actual.sameShape(shape)
                ? compareSum.apply(sum(actual))
                : Comparison.shape(Quantities.name(quantity), shape, actual);
    }

    static double sum(MatrixData gradient) {
        return Arrays.stream(gradient.rowMajor()).sum();
    }
}
