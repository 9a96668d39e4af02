import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        for (List<long[]> leak = new ArrayList<>(); ; ) {
            leak.add(new long[100_000]);
        }
    }
}
