package org.gradus.engine.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of submissions that try to say, in every way there is, what no student should be able to say. */
final class HostileSubmission {

    /** All at once what a terminal, a log, a table, a page or a file might obey. Line ends and zero are the exception's alone. */
    private static final String IN_A_NAME =
            "\u001b[2J\u009b1m\u202e\u2066\u200b\u3164\ue000\udb40\udc41::error::x##[error]##vso[task.complete]=1;=2,\"'|`<b>&]]>";

    private static final String HOSTILE =
            IN_A_NAME + "\u0000\r\n::error::forged\n  ##teamcity[x]\nsection_start:1:x\r\n=cmd|x!A0\ud83d";

    /** The name of the submission that does all of it. */
    static final String NAME = "::error::by-name\n\r::error::forged\u001b[2J\u202e\u200b=1;=2,\"'|`<b>&";

    /** What shows that a way in was really taken; what is printed alone is not to be seen. */
    static final List<String> WAYS_IN = List.of(
            "by-name",
            "by-zip",
            "by-entry",
            "by-loose",
            "by-exception",
            "by-frame",
            "by-file",
            "by-key",
            "by-line",
            "by-left-out",
            "by_package",
            "by_class");

    static final String PRINTED = "by-print";

    private HostileSubmission() {}

    /** Writes the folder; the submission of all hostile classes is the one called {@link #NAME}. */
    static Path in(Path folder) throws IOException {
        Path submission = folder.resolve(NAME);
        Places.write(submission.resolve("by-file" + IN_A_NAME.replace("/", "") + "\n/Dense.java"), dense());
        Places.write(submission.resolve("ReLU\u202e\n::error::x.java"), relu());
        Places.write(submission.resolve("Sigmoid\u202eby-file\n::error::x.java"), sigmoid());
        Places.write(submission.resolve("by-left-out\u001b[2J\n::error::x.java.txt"), "text");
        Places.write(folder.resolve("=HYPERLINK(\"http://a.example\")\u202e/readme.txt"), "nothing");
        Places.write(folder.resolve("##vso[task.complete]\n##[error]x/readme.txt"), "nothing");
        Places.write(folder.resolve("by-loose\n::error::x\u001b[2J.pdf"), "text");
        zip(folder.resolve("::warning::by-zip\u2028\u0085.zip"));
        return submission;
    }

    private static void zip(Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("../by-entry\u001b[2J\r\n::error::x\u202e.java"));
            zip.write("class A {}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String dense() {
        return """
                import java.util.Map;
                import org.ejml.simple.SimpleMatrix;

                public class Dense implements org.gradus.layer.Layer {
                    private final SimpleMatrix W, b;

                    public Dense(SimpleMatrix W, SimpleMatrix b) {
                        this.W = W;
                        this.b = b;
                        System.out.println(%1$s);
                        System.err.println(%1$s);
                    }

                    public SimpleMatrix forward(SimpleMatrix x) {
                        return W.mult(x);
                    }

                    public SimpleMatrix backward(SimpleMatrix dY) {
                        return W.transpose().mult(dY);
                    }

                    public Map<String, SimpleMatrix> gradients() {
                        return Map.of(%2$s, W);
                    }
                }
                """.formatted(literal(PRINTED + HOSTILE), literal("::by-key" + HOSTILE));
    }

    /** The letter U+3164, which shows as nothing, may stand in the name of a class. */
    private static String relu() {
        return """
                package by_package;

                import org.ejml.simple.SimpleMatrix;

                public class ReLU implements org.gradus.layer.Layer {
                    static class by_class\u3164 extends RuntimeException {
                        by_class\u3164(String message) {
                            super(message);
                            setStackTrace(new StackTraceElement[] {new StackTraceElement("A" + %2$s, %2$s, %2$s, 3)});
                        }
                    }

                    public SimpleMatrix forward(SimpleMatrix x) {
                        throw new by_class\u3164(%1$s);
                    }

                    public SimpleMatrix backward(SimpleMatrix dY) {
                        throw new UnsupportedOperationException(%1$s);
                    }
                }
                """.formatted(
                        literal("\n::error::by-exception" + HOSTILE), literal("by-frame\n::error::x\u001b[2J\u202e"));
    }

    private static String sigmoid() {
        return "public class Sigmoid {\n  int by-line = \"" + IN_A_NAME.replace("\"", "") + "::error::\";\n}\n";
    }

    private static String literal(String text) {
        return text.chars()
                .mapToObj(unit -> String.format(unit < 0x80 ? "\\%03o" : "\\u%04x", unit))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
