package org.gradus.engine.check;

import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.gradus.reference.catalogue.Leeway;
import org.gradus.wire.MatrixData;

/** How far the value and the gradient of a loss may be off for one prediction and one target. */
public record LossBounds(Bound value, Bound gradient) {

    /** The usual bound, with the leeway that right classes need there. */
    public static LossBounds of(Bound usual, Optional<Leeway> leeway, MatrixData prediction, MatrixData target) {
        SimpleMatrix a = Ejml.matrix(prediction);
        SimpleMatrix y = Ejml.matrix(target);
        return new LossBounds(
                usual.with(leeway.map(known -> new MatrixData(1, 1, known.value(a, y)))),
                usual.with(leeway.map(known -> Ejml.data(known.gradient(a, y)))));
    }
}
