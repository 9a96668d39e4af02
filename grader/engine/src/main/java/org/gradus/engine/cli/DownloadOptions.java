package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.engine.intake.gradebook.AttemptChoice;
import org.gradus.engine.intake.gradebook.BulkDownload;
import org.gradus.engine.intake.gradebook.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How to read what was downloaded from a course's system. */
final class DownloadOptions {

    @Option(
            names = "--from",
            paramLabel = "S",
            converter = ServiceName.class,
            description =
                    "Where the submissions were downloaded: canvas, moodle, blackboard, gradescope, or folders for one"
                            + " folder or .zip per student; recognised unless given.")
    private @Nullable Service service;

    @Option(
            names = "--attempt",
            paramLabel = "A",
            description = "Of a download with several attempts of one person: newest (default), first or all.")
    private AttemptChoice attempt = AttemptChoice.NEWEST;

    BulkDownload list(Path submissions) {
        return BulkDownload.list(submissions, Optional.ofNullable(service), attempt);
    }

    private static final class ServiceName implements ITypeConverter<Service> {

        @Override
        public Service convert(String value) {
            return Service.of(value)
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is not known. Name one of "
                            + Arrays.stream(Service.values()).map(Service::word).collect(Collectors.joining(", "))));
        }
    }
}
