package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the cases lie that students do not get. */
final class HiddenOption {

    @Option(
            names = "--hidden",
            paramLabel = "DIR",
            description = "More cases, in a folder of their own that students never get.")
    private @Nullable Path hidden;

    Optional<Path> folder() {
        return Optional.ofNullable(hidden);
    }
}
