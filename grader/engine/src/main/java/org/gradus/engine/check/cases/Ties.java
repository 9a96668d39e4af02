package org.gradus.engine.check.cases;

import java.util.function.DoubleFunction;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** Tied parameters: one number in every entry, so that its gradient is the sum of the entries' gradients. */
final class Ties {

    private Ties() {}

    static boolean isTied(CaseStep step, Facet quantity) {
        return quantity.kind() == Facet.Kind.PARAMETER_GRADIENT
                && step.argument(quantity.parameter()) instanceof TiedArgument;
    }

    static ExpectedValue expected(CaseStep step, Facet quantity, MatrixData value) {
        if (quantity.holdsOneNumber()) {
            return new ExpectedNumber(value.get(0, 0));
        }
        return isTied(step, quantity) ? new ExpectedNumber(value.sum()) : new ExpectedMatrix(value);
    }

    /** What the number is called. */
    static String sumOf(String what) {
        return "the sum of the entries of " + what;
    }

    /** Whether the gradient of a tied parameter has its shape, and the entries the sum that is expected. */
    static Judgement judge(CaseStep step, Facet quantity, MatrixData actual, DoubleFunction<Judgement> compareSum) {
        MatrixData shape = ((TiedArgument) step.argument(quantity.parameter())).expanded();
        return actual.sameShape(shape)
                ? compareSum.apply(actual.sum())
                : Comparison.shape(QuantityNames.name(quantity), shape, actual);
    }
}
