package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether, and where, results are written without names. */
final class SharingOptions {

    @Option(
            names = "--pseudonyms",
            description =
                    "Write what can be shared, with pseudonyms and without anything that students wrote, into --out."
                            + " Who is who is kept in pseudonyms.csv, beside the tables with the names.")
    private boolean pseudonyms;

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            paramLabel = "DIR",
            description = "With --pseudonyms: where that goes; what was shared before goes aside.")
    private @Nullable Path out;

    /** Where it goes; nothing where nothing is shared. */
    Optional<Path> folder() {
        return Optional.ofNullable(out).filter(folder -> pseudonyms);
    }

    /** Whether one of the options was given without the other. */
    boolean isHalf() {
        return pseudonyms != (out != null);
    }
}
