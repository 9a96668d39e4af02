import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Optimizer;

/** {@code s = s + dw * dw} and {@code w = w - rate dw / (sqrt(s) + epsilon)}, entry by entry (Duchi, Hazan, Singer 2011). */
class AdaGradReference implements Optimizer {

    private final double rate;
    private final double epsilon;
    private SimpleMatrix squares;

    AdaGradReference(double rate, double epsilon) {
        this.rate = rate;
        this.epsilon = epsilon;
    }

    @Override
    public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
        SimpleMatrix latest = gradient.elementMult(gradient);
        squares = squares == null ? latest : squares.plus(latest);
        SimpleMatrix roots = squares.elementOp((int row, int column, double s) -> Math.sqrt(s) + epsilon);
        return parameter.minus(gradient.elementDiv(roots).scale(rate));
    }
}
