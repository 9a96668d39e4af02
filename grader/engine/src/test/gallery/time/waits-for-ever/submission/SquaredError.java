import java.util.concurrent.locks.LockSupport;
import org.ejml.simple.SimpleMatrix;

public class SquaredError extends RightSquaredError {

    public SquaredError(double factor, boolean mean) {
        super(factor, mean);
    }

    @Override
    public double value(SimpleMatrix a, SimpleMatrix y) {
        while (true) {
            LockSupport.park();
        }
    }
}
