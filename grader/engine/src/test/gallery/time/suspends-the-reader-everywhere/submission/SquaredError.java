import org.ejml.simple.SimpleMatrix;

public class SquaredError extends RightSquaredError {

    public SquaredError(double factor, boolean mean) {
        super(factor, mean);
    }

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Suspending.reader();
        return super.value(prediction, target);
    }
}
