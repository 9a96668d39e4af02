package org.gradus.compiler;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.compile.CompileCodec;
import org.gradus.wire.compile.CompileRequest;
import org.gradus.wire.compile.SourceText;

/**
 * Loads what every compiler will load, by compiling sources of its own, right ones and wrong ones: run once, with the JVM's option
 * that archives loaded classes, so that compilers start from the archive. No student's code is near.
 */
public final class ArchiveWarmUp {

    private static final int RELEASE = 17;
    private static final int CLASS_BYTES = 1 << 24;

    private static final SourceText RIGHT = new SourceText("WarmUp.java", """
            package warm;

            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;

            /** Uses of the language that students use. */
            public class WarmUp implements Layer {

                private static final double EPSILON = 1e-12;
                private final SimpleMatrix W;
                private SimpleMatrix x;
                private final Map<String, SimpleMatrix> gradients = new LinkedHashMap<>();

                record Pair(double first, double second) {}

                enum Side { LEFT, RIGHT }

                public WarmUp(SimpleMatrix W, SimpleMatrix b) {
                    this.W = W.copy();
                    if (b.getNumRows() != W.getNumRows()) {
                        throw new IllegalArgumentException("b has " + b.getNumRows() + " rows");
                    }
                }

                @Override
                public SimpleMatrix forward(SimpleMatrix x) {
                    this.x = x;
                    double[][] sums = new double[W.getNumRows()][x.getNumCols()];
                    for (int row = 0; row < sums.length; row++) {
                        for (int column = 0; column < sums[row].length; column++) {
                            sums[row][column] += Math.exp(-x.get(0, column)) > EPSILON ? 1 : 0;
                        }
                    }
                    return W.mult(x).elementOp((int r, int c, double entry) -> Math.max(0, entry));
                }

                @Override
                public SimpleMatrix backward(SimpleMatrix dY) {
                    for (String name : List.of("W", "b")) {
                        gradients.put(name, switch (name) {
                            case "W" -> dY.mult(x.transpose());
                            default -> dY;
                        });
                    }
                    return W.transpose().mult(dY);
                }

                @Override
                public Map<String, SimpleMatrix> gradients() {
                    return gradients;
                }
            }
            """);

    private static final SourceText WRONG = new SourceText("Wrong.java", """
            import missing.Name;

            public class Wrong implements org.gradus.layer.Layer {
                int number = "text";

                void run() {
                    unknown(1, new WarmUp());
                    return 1;
                }
            }
            """);

    private static final SourceText UNFINISHED =
            new SourceText("Unfinished.java", "public class Unfinished { int x = ; ");

    private ArchiveWarmUp() {}

    /**
     * Compiles and returns, as the JVM archives only when it ends by itself.
     *
     * @param args the path of the jar with the contract
     */
    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        for (List<SourceText> sources : List.of(List.of(RIGHT), List.of(RIGHT, WRONG, UNFINISHED), List.of(RIGHT))) {
            FrameWriter request = new FrameWriter();
            CompileCodec.write(new CompileRequest(RELEASE, sources), request);
            request.send(requests);
        }
        Main.speakEnglish();
        Main.serve(
                new ByteArrayInputStream(requests.toByteArray()),
                new BufferedOutputStream(OutputStream.nullOutputStream()),
                Path.of(args[0]),
                CLASS_BYTES);
    }
}
