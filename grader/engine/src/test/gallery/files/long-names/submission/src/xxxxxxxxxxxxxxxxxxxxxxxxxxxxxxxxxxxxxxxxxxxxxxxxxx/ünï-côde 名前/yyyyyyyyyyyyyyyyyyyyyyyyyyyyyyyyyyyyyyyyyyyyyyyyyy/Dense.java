import org.ejml.simple.SimpleMatrix;

@SuppressWarnings("\u202e")
public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }


}
