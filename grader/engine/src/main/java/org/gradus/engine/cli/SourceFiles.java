package org.gradus.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the sources of a submission lie in its folder: a service that shows lines wants their paths, and Java knows names alone. */
final class SourceFiles {

    private static final int DEEPEST = 20;
    private static final int MOST = 2000;

    private final List<String> paths;

    private SourceFiles(List<String> paths) {
        this.paths = paths;
    }

    /** Those below a folder; none if it is an archive, or cannot be read. */
    static SourceFiles below(Path submission) {
        try (Stream<Path> files = Files.walk(submission, DEEPEST)) {
            return new SourceFiles(files.filter(file -> file.toString().endsWith(".java"))
                    .limit(MOST)
                    .map(file -> submission.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList());
        } catch (IOException | UncheckedIOException e) {
            return new SourceFiles(List.of());
        }
    }

    /** The path of the only file of this name, or with this path. */
    Optional<String> path(String file) {
        List<String> found = paths.stream()
                .filter(path -> path.equals(file) || path.endsWith("/" + file))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
