package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the references of an assignment are as a student's submission: under the names of the parts, with a slip or without. */
final class ReferenceSubmission {

    private final Path folder;

    private ReferenceSubmission(Path folder) {
        this.folder = folder;
    }

    /** Writes it: {@code BatchNormReference} becomes {@code BatchNorm}. */
    static ReferenceSubmission of(Path assignment, Path folder) throws IOException {
        try (Stream<Path> references = Files.list(assignment.resolve("reference"))) {
            for (Path reference : references.toList()) {
                String name = String.valueOf(reference.getFileName()).replace("Reference", "");
                Places.write(folder.resolve(name), Files.readString(reference).replace("Reference", ""));
            }
        }
        return new ReferenceSubmission(folder);
    }

    /** Puts something else in the place of what is right. */
    void with(String part, String right, String wrong) throws IOException {
        Path source = folder.resolve(part + ".java");
        String text = Files.readString(source);
        assertThat(text).contains(right);
        Files.writeString(source, text.replace(right, wrong));
    }
}
