package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A class of any size, of samples that are soon graded under names of their own. No two of them handed in the same. */
final class LargeClass {

    private static final List<String> SAMPLES = List.of(
            "correct-loops", "transposed-dw", "throws", "half-missing", "broken-class", "empty", "zeros", "two-denses");

    private LargeClass() {}

    /** Fills a folder. */
    static Path of(int size, Path folder) throws IOException {
        for (int i = 1; i <= size; i++) {
            String name = String.format(Locale.ROOT, "student-%05d", i);
            Path submission = folder.resolve(name);
            Places.copy(Places.SAMPLES.resolve(SAMPLES.get(i % SAMPLES.size())), submission);
            sign(submission, name);
        }
        return folder;
    }

    private static void sign(Path submission, String name) throws IOException {
        try (Stream<Path> tree = Files.walk(submission)) {
            for (Path source :
                    tree.filter(file -> file.toString().endsWith(".java")).toList()) {
                Files.writeString(source, "\n// " + name + "\n", StandardOpenOption.APPEND);
            }
        }
    }
}
