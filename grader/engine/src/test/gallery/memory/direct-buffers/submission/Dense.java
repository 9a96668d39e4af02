import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        for (List<ByteBuffer> leak = new ArrayList<>(); ; ) {
            leak.add(ByteBuffer.allocateDirect(1 << 20));
        }
    }
}
