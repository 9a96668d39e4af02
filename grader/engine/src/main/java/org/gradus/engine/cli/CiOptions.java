package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.FeedbackLine;
import org.gradus.engine.result.SubmissionRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who is to see what came of one submission: a person at a terminal, a service, or everybody who can read its log. */
final class CiOptions {

    @Option(
            names = "--ci",
            arity = "0..1",
            fallbackValue = "detected",
            paramLabel = "SERVICE",
            converter = Choice.class,
            description =
                    "Also tell the service that runs this what it shows: github, gitlab, gradescope, classroom50 or"
                            + " other; found out unless given.")
    private @Nullable CiService service;

    @Option(
            names = "--public-log",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:GRADUS_PUBLIC_LOG:-false}",
            paramLabel = "YES",
            description = "Others can read the log, so print no marks and no feedback, only whether it was graded; the"
                    + " environment variable GRADUS_PUBLIC_LOG sets another default.")
    private boolean isPublic;

    private final Map<String, String> environment = System.getenv();

    /**
     * Before anything is graded.
     *
     * @throws ParameterException if the service cannot be told
     */
    void requireReady(CommandLine command) {
        Optional.ofNullable(service)
                .flatMap(told -> told.obstacle(environment).map(obstacle -> obstacle + " Leave out --ci=" + told + "."))
                .ifPresent(message -> {
                    throw new ParameterException(command, message);
                });
    }

    /** Prints the feedback and tells the service, as far as others may know. */
    void say(List<FeedbackLine> feedback, SubmissionReport report, Path submission, Screen screen) {
        if (isPublic) {
            screen.line(withoutMarks(report.graded().record()));
        } else if (service == null) {
            screen.feedback(feedback);
        } else {
            service.print(feedback, screen);
        }
        if (service != null && !(isPublic && service.isShownWithItsLog())) {
            service.tell(report, submission, environment, screen);
        }
    }

    private static String withoutMarks(SubmissionRecord record) {
        return record.status().isGraded()
                ? "graded; others can read this log, so it shows neither marks nor feedback"
                : record.status().word() + ": " + record.reason();
    }

    /** Reads the name of a service, or finds out which one it is. */
    private static final class Choice implements ITypeConverter<CiService> {

        @Override
        public CiService convert(String value) {
            return value.equals("detected")
                    ? CiService.detected(System.getenv())
                    : new WordConverter<>(List.of(CiService.values())).convert(value);
        }
    }
}
