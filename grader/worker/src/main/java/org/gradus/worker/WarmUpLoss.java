package org.gradus.worker;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** Uses of EJML what students use; what it computes means nothing. */
final class WarmUpLoss implements Loss {

    private final double factor;
    private final boolean mean;

    WarmUpLoss(double factor, boolean mean) {
        this.factor = factor;
        this.mean = mean;
    }

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix error = prediction.minus(target);
        return factor * error.elementMult(error).elementSum() / (mean ? error.getNumElements() : 1);
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction.minus(target).scale(factor).divide(prediction.getNumCols());
    }
}
