package org.gradus.engine.diagnose.hypothesis;

import java.util.Optional;
import org.ejml.MatrixDimensionException;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.protocol.Ejml;
import org.gradus.wire.MatrixData;

/** One quantity as somebody computes it, rightly or wrongly. A loss's value is a 1x1 matrix. */
@FunctionalInterface
public interface Formula {

    SimpleMatrix of(FormulaInputs operands);

    /** The numbers, or nothing where the formula is impossible: where {@code W dY} is asked of a W that does not fit. */
    default Optional<MatrixData> answer(ProbeQuestion question) {
        try {
            return Optional.of(Ejml.data(of(question.operands())));
        } catch (MatrixDimensionException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
