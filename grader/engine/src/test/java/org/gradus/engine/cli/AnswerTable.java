package org.gradus.engine.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/**
 * A submission that computes nothing. Its author has the public copy of the assignment and a right solution, a friend's for example;
 * lets Gradus grade it at home, where it writes down every question with its answer; and hands in the answers, found by a
 * hash of the question.
 */
final class AnswerTable {

    private static final int CHARACTERS = 60_000;
    private static final Map<String, String> LAYERS =
            new TreeMap<>(Map.of("Dense", "SimpleMatrix W, SimpleMatrix b", "ReLU", "", "Sigmoid", ""));
    private static final Map<String, String> LOSSES = new TreeMap<>(Map.of(
            "CrossEntropy", "", "SoftmaxCrossEntropy", "", "SquaredError", "double factor, boolean meanOverOutputs"));

    /** What both submissions have: the hash of a question. */
    private static final String KEY = """
            import org.ejml.simple.SimpleMatrix;

            class Key {
                static long of(String what, SimpleMatrix... question) {
                    long key = what.hashCode();
                    for (SimpleMatrix matrix : question) {
                        key = next(next(key, matrix.getNumRows()), matrix.getNumCols());
                        for (int i = 0; i < matrix.getNumElements(); i++) {
                            key = next(key, Double.doubleToLongBits(matrix.get(i)));
                        }
                    }
                    return key;
                }

                private static long next(long key, long bits) {
                    long mixed = (key ^ bits) * 0x9e3779b97f4a7c15L;
                    return mixed ^ (mixed >>> 29);
                }
            }
            """;

    private static final String LAYER = """
            import java.util.*;
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Layer;

            public class @NAME@ implements Layer {
                private final SimpleMatrix[] own;
                private final Layer right;
                private SimpleMatrix x;
                private SimpleMatrix dY;

                public @NAME@(@PARAMETERS@) {
                    own = new SimpleMatrix[] {@ARGUMENTS@};
                    right = @RIGHT@;
                }

                public SimpleMatrix forward(SimpleMatrix x) {
                    this.x = x;
                    return Answers.to("@NAME@ y", () -> right.forward(x), with(x));
                }

                public SimpleMatrix backward(SimpleMatrix dY) {
                    this.dY = dY;
                    return Answers.to("@NAME@ dX", () -> right.backward(dY), with(x, dY));
                }

                public Map<String, SimpleMatrix> gradients() {
                    Map<String, SimpleMatrix> gradients = new TreeMap<>();
                    for (String name : new String[] {@NAMES@}) {
                        gradients.put(name, Answers.to("@NAME@ " + name, () -> right.gradients().get(name), with(x, dY)));
                    }
                    return gradients;
                }

                private SimpleMatrix[] with(SimpleMatrix... more) {
                    List<SimpleMatrix> all = new ArrayList<>(List.of(own));
                    all.addAll(List.of(more));
                    return all.toArray(new SimpleMatrix[0]);
                }
            }
            """;

    private static final String LOSS = """
            import org.ejml.simple.SimpleMatrix;
            import org.gradus.layer.Loss;

            public class @NAME@ implements Loss {
                private final String own;
                private final Loss right;

                public @NAME@(@PARAMETERS@) {
                    own = "" + java.util.List.of(@ARGUMENTS@);
                    right = @RIGHT@;
                }

                public double value(SimpleMatrix p, SimpleMatrix t) {
                    return Answers.to("@NAME@ value" + own, () -> SimpleMatrix.filled(1, 1, right.value(p, t)), p, t)
                            .get(0);
                }

                public SimpleMatrix gradient(SimpleMatrix p, SimpleMatrix t) {
                    return Answers.to("@NAME@ gradient" + own, () -> right.gradient(p, t), p, t);
                }
            }
            """;

    private static final String WRITTEN_DOWN = """
            import java.io.*;
            import java.util.function.Supplier;
            import org.ejml.simple.SimpleMatrix;

            class Answers {
                static SimpleMatrix to(String what, Supplier<SimpleMatrix> right, SimpleMatrix... question) {
                    long key = Key.of(what, question);
                    SimpleMatrix answer = right.get();
                    ByteArrayOutputStream line = new ByteArrayOutputStream();
                    try (DataOutputStream out = new DataOutputStream(line);
                            OutputStream file = new FileOutputStream("@FILE@", true)) {
                        out.writeLong(key);
                        out.writeInt(answer.getNumRows());
                        out.writeInt(answer.getNumCols());
                        for (int i = 0; i < answer.getNumElements(); i++) {
                            out.writeDouble(answer.get(i));
                        }
                        file.write(line.toByteArray());
                        return answer;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            """;

    private static final String LOOKED_UP = """
            import java.io.*;
            import java.util.*;
            import java.util.function.Supplier;
            import java.util.zip.InflaterInputStream;
            import org.ejml.simple.SimpleMatrix;

            class Answers {
                private static final Map<Long, SimpleMatrix> ALL = new HashMap<>();

                static {
                    byte[] packed = Base64.getDecoder().decode(@PACKED@);
                    try (DataInputStream in =
                            new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
                        for (int left = in.readInt(); left > 0; left--) {
                            long key = in.readLong();
                            SimpleMatrix answer = new SimpleMatrix(in.readInt(), in.readInt());
                            for (int i = 0; i < answer.getNumElements(); i++) {
                                answer.set(i, in.readDouble());
                            }
                            ALL.put(key, answer);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                static SimpleMatrix to(String what, Supplier<SimpleMatrix> unknown, SimpleMatrix... question) {
                    SimpleMatrix answer = ALL.get(Key.of(what, question));
                    return answer == null ? question[0].copy() : answer.copy();
                }
            }
            """;

    private AnswerTable() {}

    /** Hands in the right solution that writes every question and answer into a file. */
    static void handInWhoWritesDown(Path submission, Path file) throws IOException {
        handIn(submission, name -> "new Right" + name);
        for (String name : names()) {
            String right = Files.readString(Places.SAMPLES.resolve("correct-loops/" + name + ".java"));
            Places.write(
                    submission.resolve("Right" + name + ".java"),
                    right.replaceAll("\\b" + name + "\\b", "Right" + name));
        }
        Places.write(submission.resolve("Answers.java"), WRITTEN_DOWN.replace("@FILE@", file.toString()));
    }

    /** Hands in the answers of such a file, and nothing else. */
    static void handInWhatWasWritten(Path submission, Path file) throws IOException {
        handIn(submission, name -> "");
        String packed = Base64.getEncoder().encodeToString(packed(Files.readAllBytes(file)));
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < packed.length(); from += CHARACTERS) {
            String piece = packed.substring(from, Math.min(from + CHARACTERS, packed.length()));
            // A class for each: the constants of one class are limited, and so is the size of one source.
            String name = "Piece" + pieces.size();
            Places.write(
                    submission.resolve(name + ".java"),
                    "class " + name + " {\n    static String text() {\n        return \"" + piece + "\";\n    }\n}\n");
            pieces.add(name + ".text()");
        }
        Places.write(submission.resolve("Answers.java"), LOOKED_UP.replace("@PACKED@", String.join(" + ", pieces)));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(LAYERS.keySet());
        names.addAll(LOSSES.keySet());
        return names;
    }

    /** How the right object is made for a class; empty where there is none. */
    private interface Right {
        String constructor(String name);
    }

    private static void handIn(Path submission, Right right) throws IOException {
        Places.write(submission.resolve("Key.java"), KEY);
        LAYERS.forEach((name, parameters) -> write(submission, name, parameters, right, LAYER));
        LOSSES.forEach((name, parameters) -> write(submission, name, parameters, right, LOSS));
    }

    private static void write(Path submission, String name, String parameters, Right right, String template) {
        String text = template.replace("@RIGHT@", made(right, name, parameters))
                .replace("@PARAMETERS@", parameters)
                .replace("@ARGUMENTS@", arguments(parameters))
                .replace("@NAMES@", parameters.isEmpty() ? "" : "\"W\", \"b\"")
                .replace("@NAME@", name);
        try {
            Places.write(submission.resolve(name + ".java"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hand in " + submission, e);
        }
    }

    private static String made(Right right, String name, String parameters) {
        String constructor = right.constructor(name);
        return constructor.isEmpty() ? "null" : constructor + "(" + arguments(parameters) + ")";
    }

    private static String arguments(String parameters) {
        return parameters.replaceAll("\\w+ (\\w+)", "$1");
    }

    /** Each answer once, compressed. */
    private static byte[] packed(byte[] written) throws IOException {
        Map<Long, byte[]> answers = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            while (in.available() > 0) {
                long key = in.readLong();
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(answer);
                int rows = in.readInt();
                int columns = in.readInt();
                out.writeInt(rows);
                out.writeInt(columns);
                out.write(in.readNBytes(rows * columns * Double.BYTES));
                answers.put(key, answer.toByteArray());
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
            out.writeInt(answers.size());
            for (Map.Entry<Long, byte[]> answer : answers.entrySet()) {
                out.writeLong(answer.getKey());
                out.write(answer.getValue());
            }
        }
        return packed.toByteArray();
    }
}
