import org.ejml.simple.SimpleMatrix;

public class SoftmaxCrossEntropy extends RightSoftmaxCrossEntropy {

    @Override
    public double value(SimpleMatrix prediction, SimpleMatrix target) {
        Suspending.reader();
        return super.value(prediction, target);
    }
}
