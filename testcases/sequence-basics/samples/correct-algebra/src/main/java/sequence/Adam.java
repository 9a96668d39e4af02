package sequence;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/** w = w - rate m / (sqrt(v) + epsilon), with m and v corrected for having begun with 0. */
public final class Adam implements Optimizer {

    private final double rate;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private SimpleMatrix m = new SimpleMatrix(0, 0);
    private SimpleMatrix v = new SimpleMatrix(0, 0);
    private double left1 = 1;
    private double left2 = 1;

    public Adam(double rate, double beta1, double beta2, double epsilon) {
        this.rate = rate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    @Override
    public SimpleMatrix step(SimpleMatrix w, SimpleMatrix dw) {
        boolean isFirst = left1 == 1;
        left1 *= beta1;
        left2 *= beta2;
        m = mean(isFirst, m, beta1, dw);
        v = mean(isFirst, v, beta2, dw.elementPower(2));
        SimpleMatrix root = v.divide(1 - left2).elementPower(0.5);
        return w.minus(m.divide(1 - left1).elementDiv(root.plus(epsilon)).scale(rate));
    }

    private static SimpleMatrix mean(boolean isFirst, SimpleMatrix before, double beta, SimpleMatrix next) {
        SimpleMatrix fresh = next.scale(1 - beta);
        return isFirst ? fresh : before.scale(beta).plus(fresh);
    }
}
