import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

public class Adam implements Optimizer {

    private final double rate, beta1, beta2, epsilon;
    private SimpleMatrix m, v;
    private int t = 0;

    public Adam(double rate, double beta1, double beta2, double epsilon) {
        this.rate = rate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        if (t == 0) {
            m = parameter.createLike();
            v = parameter.createLike();
        }
        t++;
        SimpleMatrix next = parameter.createLike();
        for (int i = 0; i < parameter.getNumRows(); i++) {
            for (int j = 0; j < parameter.getNumCols(); j++) {
                double g = gradient.get(i, j);
                m.set(i, j, beta1 * m.get(i, j) + (1 - beta1) * g);
                v.set(i, j, beta2 * v.get(i, j) + (1 - beta2) * g * g);
                double mean = m.get(i, j) / (1 - Math.pow(beta1, t));
                double squares = v.get(i, j) / (1 - Math.pow(beta2, t));
                next.set(i, j, parameter.get(i, j) - rate * mean / (Math.sqrt(squares) + epsilon));
            }
        }
        return next;
    }
}
