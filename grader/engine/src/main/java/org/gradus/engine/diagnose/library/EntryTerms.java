package org.gradus.engine.diagnose.library;

import java.util.function.DoubleBinaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.Formula;

/** Formulae of losses in which each entry of the prediction meets the one of the target beside it, and nothing else. */
final class EntryTerms {

    private EntryTerms() {}

    /** An entry of the prediction and one of the target at a time, divided by the number of samples. */
    static Formula each(DoubleBinaryOperator entry) {
        return o -> o.input()
                .elementOp((int row, int column, double prediction) ->
                        entry.applyAsDouble(prediction, o.other().get(row, column)))
                .divide(o.batch());
    }

    /** The sum of them. */
    static Formula mean(DoubleBinaryOperator entry) {
        return o -> SimpleMatrix.filled(1, 1, each(entry).of(o).elementSum());
    }
}
