import java.io.IOException;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        try {
            Process child = new ProcessBuilder("setsid", "sh", "-c", "sh -c 'sleep 4; :' @MARK@ &")
                    .inheritIO()
                    .start();
            child.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        System.exit(0);
        return null;
    }
}
