package org.gradus.engine.check;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;
import org.gradus.wire.MatrixData;

/**
 * What the reference says about one loss, one prediction and one target.
 *
 * @param value averaged over the samples
 * @param gradient dL/dprediction, {@code [out x batch]}
 */
public record LossTruth(double value, MatrixData gradient) {

    /** Asks a reference. */
    public static LossTruth of(Loss reference, MatrixData prediction, MatrixData target) {
        SimpleMatrix a = Ejml.matrix(prediction);
        SimpleMatrix y = Ejml.matrix(target);
        return new LossTruth(reference.value(a, y), Ejml.data(reference.gradient(a, y)));
    }
}
