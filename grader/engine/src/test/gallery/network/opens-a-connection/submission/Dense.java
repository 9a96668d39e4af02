import java.net.InetAddress;
import java.net.Socket;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), @PORT@)) {
                    socket.getOutputStream().write('@LETTER@');
                }
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
