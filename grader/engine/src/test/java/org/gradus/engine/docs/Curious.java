package org.gradus.engine.docs;

import java.io.IOException;
import java.nio.file.Path;
import org.gradus.engine.cli.Places;

/** A submission that looks for what is not its own and tells its author what it found. */
final class Curious {

    static final String FOUND = "found it ";

    private Curious() {}

    static void in(Path submission, String file) throws IOException {
        Places.write(submission.resolve("Dense.java"), """
                import java.nio.file.Files;
                import java.nio.file.Path;
                import java.util.Map;
                import org.ejml.simple.SimpleMatrix;

                public class Dense implements org.gradus.layer.Layer {
                    public Dense(SimpleMatrix W, SimpleMatrix b) {}

                    public SimpleMatrix forward(SimpleMatrix x) {
                        String seen;
                        try {
                            seen = "%s" + Files.readString(Path.of("%s")).length();
                        } catch (Exception e) {
                            seen = "no: " + e;
                        }
                        throw new IllegalStateException(seen);
                    }

                    public SimpleMatrix backward(SimpleMatrix dY) {
                        return dY;
                    }

                    public Map<String, SimpleMatrix> gradients() {
                        return Map.of();
                    }
                }
                """.formatted(FOUND, file));
    }
}
