import org.ejml.simple.SimpleMatrix;

public class CrossEntropy extends RightCrossEntropy {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Suspending.reader();
        return super.value(prediction, target);
    }
}
