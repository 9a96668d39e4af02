import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

public class StochasticGradientDescent implements Optimizer {

    private final double rate, momentum, weightDecay;
    private final boolean nesterov;
    private SimpleMatrix velocity;

    public StochasticGradientDescent(double rate, double momentum, boolean nesterov, double weightDecay) {
        this.rate = rate;
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.weightDecay = weightDecay;
    }

    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        SimpleMatrix g = gradient.plus(parameter.scale(weightDecay));
        velocity = g;
        SimpleMatrix direction = nesterov ? g.plus(velocity.scale(momentum)) : velocity;
        return parameter.minus(direction.scale(rate));
    }
}
