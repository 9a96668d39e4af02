import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static final double SLOW = slow();

    static double slow() {
        double x = 0;
        while (x < 2) {
            x = Math.sin(x);
        }
        return x;
    }
}
