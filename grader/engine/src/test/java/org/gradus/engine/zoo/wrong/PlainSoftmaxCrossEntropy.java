package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** A right softmax cross entropy, for wrong ones to change one thing of. */
class PlainSoftmaxCrossEntropy implements Loss {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        return -logSoftmax(prediction).elementMult(target).elementSum() / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return softmax(prediction).minus(target).divide(prediction.getNumCols());
    }

    SimpleMatrix softmax(SimpleMatrix z) {
        return logSoftmax(z).elementExp();
    }

    SimpleMatrix logSoftmax(SimpleMatrix z) {
        SimpleMatrix result = z.copy();
        for (int column = 0; column < z.getNumCols(); column++) {
            double top = z.getColumn(column).elementMax();
            double sum = z.getColumn(column).minus(top).elementExp().elementSum();
            for (int row = 0; row < z.getNumRows(); row++) {
                result.set(row, column, z.get(row, column) - top - Math.log(sum));
            }
        }
        return result;
    }
}
