package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Right classes as a student's submission, with a slip or without. */
final class SlippedSubmission {

    private final Path folder;

    private SlippedSubmission(Path folder) {
        this.folder = folder;
    }

    /** Those of a sample, all in one folder. */
    static SlippedSubmission ofSample(Path sample, Path folder) throws IOException {
        try (Stream<Path> classes = Files.list(sample)) {
            for (Path each : classes.toList()) {
                Places.write(folder.resolve(String.valueOf(each.getFileName())), Files.readString(each));
            }
        }
        return new SlippedSubmission(folder);
    }

    /** The references of an assignment, under the names of the parts: {@code BatchNormReference} becomes {@code BatchNorm}. */
    static SlippedSubmission ofReferences(Path assignment, Path folder) throws IOException {
        try (Stream<Path> references = Files.list(assignment.resolve("reference"))) {
            for (Path reference : references.toList()) {
                String name = String.valueOf(reference.getFileName()).replace("Reference", "");
                Places.write(folder.resolve(name), Files.readString(reference).replace("Reference", ""));
            }
        }
        return new SlippedSubmission(folder);
    }

    /** Puts something else in the place of what is right. */
    void with(String part, String right, String wrong) throws IOException {
        Path source = folder.resolve(part + ".java");
        String text = Files.readString(source);
        assertThat(text).contains(right);
        Files.writeString(source, text.replace(right, wrong));
    }
}
