package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Submissions that are right in every public check, know a hidden case by its numbers, and then try to tell their author what they
 * were given: each in a way of its own, and all of them in static fields, in a file, in what they print and in the names of their
 * gradients.
 */
final class Spies {

    /** What forward does at a hidden case: {@code saw} is a text with everything that it was given. */
    private static final Map<String, String> TRICKS = new LinkedHashMap<>();

    static {
        TRICKS.put("encodes", "return repeated(x);");
        TRICKS.put("exits", "System.exit((int) (64 * x.get(0, 0)));");
        TRICKS.put("hangs", "while (true) { Thread.onSpinWait(); }");
        TRICKS.put("infinite", "return repeated(x).scale(Double.POSITIVE_INFINITY);");
        TRICKS.put(
                "memory",
                "for (java.util.List<Object> all = new java.util.ArrayList<>();;) all.add(new double[1 << 20]);");
        TRICKS.put("nothing", "return null;");
        TRICKS.put("shape", "return new SimpleMatrix((int) (64 * x.get(0, 0)), x.getNumCols());");
        TRICKS.put("threw", "throw new IllegalStateException(saw);");
        TRICKS.put("writes", "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(saw.getBytes());");
    }

    private static final String DENSE = """
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.Arrays;
            import java.util.Map;
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;

            public class Dense implements Layer {
                private static final Path LOOT = Path.of("loot.txt");
                private static String kept = "";

                static {
                    if (Files.exists(LOOT)) {
                        throw new IllegalStateException("left behind: " + read());
                    }
                }

                private final SimpleMatrix W;
                private final SimpleMatrix b;
                private SimpleMatrix x;
                private boolean isHidden;

                public Dense(SimpleMatrix W, SimpleMatrix b) {
                    this.W = W;
                    this.b = b;
                }

                public SimpleMatrix forward(SimpleMatrix x) {
                    this.x = x;
                    isHidden = isHidden(x);
                    if (isHidden) {
                        try {
                            return told(x, "saw " + Arrays.toString(x.getDDRM().data) + W + b);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }
                    if (!kept.isEmpty()) {
                        throw new IllegalStateException("kept: " + kept);
                    }
                    return W.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
                }

                private SimpleMatrix told(SimpleMatrix x, String saw) throws java.io.IOException {
                    kept = saw;
                    Files.writeString(LOOT, saw);
                    System.out.println(saw);
                    System.err.println(saw);
                    if (true) {
                        TRICK
                    }
                    throw new IllegalStateException(saw);
                }

                public SimpleMatrix backward(SimpleMatrix dY) {
                    if (isHidden) {
                        System.out.println(dY);
                        return repeated(x);
                    }
                    dW = dY.mult(x.transpose());
                    db = dY.mult(SimpleMatrix.ones(dY.getNumCols(), 1));
                    return W.transpose().mult(dY);
                }

                private SimpleMatrix dW, db;

                public Map<String, SimpleMatrix> gradients() {
                    if (isHidden) {
                        return Map.of("W is " + W.get(0, 0) + ", x is " + x.get(0, 0), W);
                    }
                    return Map.of("W", dW, "b", db);
                }

                /** In 64ths, and not all of it in 16ths, as no public input is. */
                private static boolean isHidden(SimpleMatrix x) {
                    double[] all = x.getDDRM().data;
                    return Arrays.stream(all).allMatch(v -> v * 64 == Math.rint(v * 64))
                            && Arrays.stream(all).anyMatch(v -> v * 16 != Math.rint(v * 16));
                }

                private static SimpleMatrix repeated(SimpleMatrix x) {
                    SimpleMatrix code = new SimpleMatrix(2, x.getNumCols());
                    for (int i = 0; i < code.getNumElements(); i++) {
                        code.set(i, x.get(i));
                    }
                    return code;
                }

                private static String read() {
                    try {
                        return Files.readString(LOOT);
                    } catch (java.io.IOException e) {
                        return e.toString();
                    }
                }
            }
            """;

    private Spies() {}

    /** Their names. */
    static SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(TRICKS.keySet()));
    }

    /** Hands one in, with right classes for all other parts. */
    static void handIn(String name, Path submission) throws IOException {
        Places.copy(Places.SAMPLES.resolve("correct-loops"), submission);
        String trick = TRICKS.get(name);
        if (trick == null) {
            throw new IllegalArgumentException("name: there is no spy called " + name);
        }
        Places.write(submission.resolve("Dense.java"), DENSE.replace("TRICK", trick));
    }
}
