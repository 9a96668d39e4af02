package blocks;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Loss;

/** The mean over the samples of the sum of e^2 / 2 where |e| is at most delta, and delta (|e| - delta / 2) beyond. */
public class Huber implements Loss {

    private final double delta;

    public Huber(double delta) {
        this.delta = delta;
    }

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        double sum = 0;
        for (int i = 0; i < prediction.getNumElements(); i++) {
            double e = Math.abs(prediction.get(i) - target.get(i));
            sum += Math.min(e, delta) * (e - Math.min(e, delta) / 2);
        }
        return sum / prediction.getNumCols();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix gradient = prediction.minus(target);
        for (int i = 0; i < gradient.getNumElements(); i++) {
            gradient.set(i, Math.max(-delta, Math.min(delta, gradient.get(i))));
        }
        return gradient.divide(prediction.getNumCols());
    }
}
