package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right sigmoid, for wrong ones to change one formula of. */
class PlainSigmoid implements Layer {

    SimpleMatrix x = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return activations(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dY.elementOp((int row, int column, double upstream) -> upstream * slope(x.get(row, column)));
    }

    SimpleMatrix activations(SimpleMatrix x) {
        return x.elementOp((int row, int column, double z) -> value(z));
    }

    double value(double z) {
        return sigmoid(z);
    }

    double slope(double z) {
        return value(z) * (1 - value(z));
    }

    /** Right wherever it is asked. */
    static double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    /** Likewise. */
    static double sigmoidPrime(double z) {
        return sigmoid(z) * sigmoid(-z);
    }
}
