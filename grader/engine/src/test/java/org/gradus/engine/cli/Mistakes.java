package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A submission that is right but for three classes, each with a mistake that students make. */
final class Mistakes {

    /** dW = x dY^T, and db = dY: neither shows with one output and one sample. */
    private static final String DENSE = """
            import java.util.Map;
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;

            public class Dense implements Layer {
                private final SimpleMatrix W;
                private final SimpleMatrix b;
                private SimpleMatrix x;
                private SimpleMatrix dY;

                public Dense(SimpleMatrix W, SimpleMatrix b) {
                    this.W = W;
                    this.b = b;
                }

                public SimpleMatrix forward(SimpleMatrix x) {
                    this.x = x;
                    SimpleMatrix y = W.mult(x);
                    for (int i = 0; i < y.getNumRows(); i++) {
                        for (int j = 0; j < y.getNumCols(); j++) {
                            y.set(i, j, y.get(i, j) + b.get(i, 0));
                        }
                    }
                    return y;
                }

                public SimpleMatrix backward(SimpleMatrix dY) {
                    this.dY = dY;
                    return W.transpose().mult(dY);
                }

                public Map<String, SimpleMatrix> gradients() {
                    return Map.of("W", x.mult(dY.transpose()), "b", dY.copy());
                }
            }
            """;

    /** sigma'(a) in place of a (1 - a). */
    private static final String SIGMOID = """
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;

            public class Sigmoid implements Layer {
                private SimpleMatrix a;

                private static double sigmoid(double z) {
                    return 1 / (1 + Math.exp(-z));
                }

                public SimpleMatrix forward(SimpleMatrix z) {
                    a = z.elementOp((int row, int column, double v) -> sigmoid(v));
                    return a.copy();
                }

                public SimpleMatrix backward(SimpleMatrix dA) {
                    return dA.elementMult(
                        a.elementOp((int row, int column, double v) -> sigmoid(v) * (1 - sigmoid(v))));
                }
            }
            """;

    /** Ones in place of dL/dy. */
    private static final String RELU = """
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;

            public class ReLU implements Layer {
                private SimpleMatrix x;

                public SimpleMatrix forward(SimpleMatrix x) {
                    this.x = x;
                    return x.elementOp((int row, int column, double v) -> Math.max(0, v));
                }

                public SimpleMatrix backward(SimpleMatrix dY) {
                    return x.elementOp((int row, int column, double v) -> v > 0 ? 1 : 0);
                }
            }
            """;

    private Mistakes() {}

    /** Writes the sources into a fresh folder below the build's. */
    static Path handedIn(String name) throws IOException {
        Path folder = Places.empty(name);
        Places.copy(Places.SAMPLES.resolve("correct-loops"), folder);
        Places.write(folder.resolve("Dense.java"), DENSE);
        Places.write(folder.resolve("Sigmoid.java"), SIGMOID);
        Places.write(folder.resolve("ReLU.java"), RELU);
        return folder;
    }
}
