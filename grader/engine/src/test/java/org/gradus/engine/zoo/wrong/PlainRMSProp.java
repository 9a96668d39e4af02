package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/** A right RMSProp, for wrong ones to change one thing of. */
class PlainRMSProp implements Optimizer {

    final double rate;
    final double decay;
    final double epsilon;
    SimpleMatrix squares = new SimpleMatrix(0, 0);

    PlainRMSProp(double rate, double decay, double epsilon) {
        this.rate = rate;
        this.decay = decay;
        this.epsilon = epsilon;
    }

    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        if (squares.getNumElements() == 0) {
            squares = new SimpleMatrix(parameter.getNumRows(), parameter.getNumCols());
        }
        squares = next(gradient.elementMult(gradient));
        return moved(parameter, gradient.elementDiv(divisor()));
    }

    SimpleMatrix next(SimpleMatrix square) {
        return squares.scale(decay).plus(square.scale(1 - decay));
    }

    SimpleMatrix divisor() {
        return root(squares).plus(epsilon);
    }

    SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
        return parameter.minus(direction.scale(rate));
    }

    static SimpleMatrix root(SimpleMatrix matrix) {
        return matrix.elementPower(0.5);
    }
}
