package org.gradus.engine.check.cases;

import java.util.Arrays;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.CaseLayer;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
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

    static double sum(MatrixData gradient) {
        return Arrays.stream(gradient.rowMajor()).sum();
    }
}
