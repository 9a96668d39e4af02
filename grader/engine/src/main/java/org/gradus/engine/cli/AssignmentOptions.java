package org.gradus.engine.cli;

import java.nio.file.Path;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that grades takes. */
final class AssignmentOptions {

    @Option(
            names = {"-a", "--assignment"},
            required = true,
            paramLabel = "DIR",
            description = "The assignment: a folder with assignment.json and cases.")
    Path assignment = Path.of("");

    @Mixin
    HiddenOption hidden = new HiddenOption();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Where random inputs start, instead of the assignment's own seed.")
    @Nullable Long seed;

    /** Loads what was named. */
    Assignment load() {
        return AssignmentLoader.load(assignment, hidden.folder());
    }
}
