package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.assignment.read.ValidFiles;
import org.gradus.engine.sandbox.jars.InnerJars;
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

    /** Loads an assignment with these cases. What was found to be as its schema says is remembered where the jars are unpacked. */
    Assignment with(Path assignment) {
        Path known = InnerJars.defaultCache(System.getenv()).resolve("valid");
        return AssignmentLoader.load(assignment, folder(), ValidFiles.keptIn(known));
    }
}
