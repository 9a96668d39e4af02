package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right mean absolute error, for wrong ones to change one formula of. */
class PlainMeanAbsoluteError implements Loss {

    final boolean meanOverOutputs;

    PlainMeanAbsoluteError(boolean meanOverOutputs) {
        this.meanOverOutputs = meanOverOutputs;
    }

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix sizes = prediction.minus(target).elementOp((int row, int column, double error) -> size(error));
        return sizes.elementSum() / terms(prediction);
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix slopes = prediction.minus(target).elementOp((int row, int column, double error) -> slope(error));
        return slopes.divide(terms(prediction));
    }

    double size(double error) {
        return Math.abs(error);
    }

    double slope(double error) {
        return Math.signum(error);
    }

    double terms(SimpleMatrix prediction) {
        return meanOverOutputs ? prediction.getNumElements() : prediction.getNumCols();
    }
}
