package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right squared error, for wrong ones to change one thing of. */
class PlainSquaredError implements Loss {

    final double factor;
    final boolean meanOverOutputs;

    PlainSquaredError(double factor, boolean meanOverOutputs) {
        this.factor = factor;
        this.meanOverOutputs = meanOverOutputs;
    }

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix error = prediction.minus(target);
        return weight(prediction) * error.elementMult(error).elementSum();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return prediction.minus(target).scale(2 * weight(prediction));
    }

    double weight(SimpleMatrix prediction) {
        double outputs = meanOverOutputs ? prediction.getNumRows() : 1;
        return factor / (outputs * prediction.getNumCols());
    }
}
