package org.gradus.engine.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Which part of a class is graded again. */
final class PartOptions {

    @Option(
            names = "--only",
            arity = "1..*",
            paramLabel = "NAME",
            description =
                    "Grade these again, and nobody else: names as in scores.csv, or patterns such as 'a*'. All other rows stay.")
    private List<String> only = List.of();

    @Option(
            names = "--failed",
            description =
                    "Grade those again that were not graded, or met a limit: needs_attention, refused, faults, time-outs,"
                            + " memory, crashes. All other rows stay.")
    private boolean failed;

    PartOfClass part() {
        return new PartOfClass(only, failed);
    }
}
