package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gradus.engine.intake.gradebook.AttemptChoice;
import org.gradus.engine.intake.gradebook.BulkDownload;
import org.gradus.engine.intake.gradebook.CourseSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to read what was downloaded from a course's system. */
final class DownloadOptions {

    @Option(
            names = "--from",
            paramLabel = "S",
            description =
                    "Where the submissions were downloaded: canvas, moodle, blackboard, gradescope, or folders for one"
                            + " folder or .zip per student; recognised unless given.")
    private @Nullable CourseSystem service;

    @Option(
            names = "--attempt",
            paramLabel = "A",
            description = "Of a download with several attempts of one person: newest (default), first or all.")
    private AttemptChoice attempt = AttemptChoice.NEWEST;

    BulkDownload list(Path submissions) {
        return BulkDownload.list(submissions, Optional.ofNullable(service), attempt);
    }
}
