package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/** A right Adam, for wrong ones to change one thing of. */
class PlainAdam implements Optimizer {

    final double rate;
    final double beta1;
    final double beta2;
    final double epsilon;
    SimpleMatrix m = new SimpleMatrix(0, 0);
    SimpleMatrix v = new SimpleMatrix(0, 0);
    int t;

    PlainAdam(double rate, double beta1, double beta2, double epsilon) {
        this.rate = rate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        if (m.getNumElements() == 0) {
            m = new SimpleMatrix(parameter.getNumRows(), parameter.getNumCols());
            v = m.copy();
        }
        count();
        m = mean(beta1, m, gradient);
        v = mean(beta2, v, gradient.elementMult(gradient));
        return moved(parameter, divided(corrected(m, beta1), corrected(v, beta2)));
    }

    void count() {
        t++;
    }

    SimpleMatrix mean(double share, SimpleMatrix old, SimpleMatrix latest) {
        return old.scale(share).plus(latest.scale(1 - share));
    }

    SimpleMatrix corrected(SimpleMatrix mean, double share) {
        return mean.divide(1 - Math.pow(share, t));
    }

    SimpleMatrix divided(SimpleMatrix mean, SimpleMatrix squares) {
        return mean.elementDiv(root(squares).plus(epsilon));
    }

    SimpleMatrix moved(SimpleMatrix parameter, SimpleMatrix direction) {
        return parameter.minus(direction.scale(rate));
    }

    static SimpleMatrix root(SimpleMatrix matrix) {
        return matrix.elementOp((int row, int column, double e) -> Math.sqrt(e));
    }
}
