package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradus.engine.clean.CommandGuard;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.WholeFile;
import org.gradus.engine.report.ci.Classroom50Result;
import org.gradus.engine.report.ci.Classroom50Submission;
import org.gradus.engine.report.ci.GitHubAnnotations;
import org.gradus.engine.report.ci.GitLabQuality;
import org.gradus.engine.report.ci.GradescopeResults;
import org.gradus.engine.report.ci.JUnitReport;
import org.gradus.engine.report.json.ResultFile;
import org.gradus.engine.report.markdown.FeedbackMarkdown;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.FeedbackLine;

/** Where a grader runs by itself, and what the service takes from it. */
enum CiService {
    /** A summary of the step, and annotations on the student's lines. */
    GITHUB,
    /** {@code gradus-junit.xml} and {@code gradus-quality.json} in the working folder, for {@code artifacts: reports}. */
    GITLAB,
    /** {@code results.json} where the autograder is told to put it. */
    GRADESCOPE,
    /** {@code result.json} and {@code release-body.md} in the working folder, where the runner looks for them. */
    CLASSROOM50,
    /** {@code gradus-junit.xml} and {@code gradus-result.json} in the working folder. */
    OTHER;

    private static final Path GRADESCOPE_RESULTS = Path.of("/autograder/results");

    /** GitHub drops the summary of a step that is larger than 1 MiB, together with those before it. */
    private static final int LONGEST_SUMMARY = 1000 * 1000;

    /** The service by what it says of itself. */
    static CiService detected(Map<String, String> environment) {
        if (environment.containsKey("CLASSROOM50_BUNDLE_DIR")) {
            return CLASSROOM50;
        }
        if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
            return GITHUB;
        }
        if ("true".equals(environment.get("GITLAB_CI"))) {
            return GITLAB;
        }
        return Files.isDirectory(GRADESCOPE_RESULTS) ? GRADESCOPE : OTHER;
    }

    /** What keeps the service from being told anything, if something does. */
    Optional<String> obstacle(Map<String, String> environment) {
        return this == CLASSROOM50 ? Classroom50Submission.missing(environment) : Optional.empty();
    }

    /** Prints the feedback into the service's log. */
    void print(List<FeedbackLine> feedback, Screen screen) {
        if (this == GITHUB || this == CLASSROOM50) {
            CommandGuard guard = CommandGuard.around(
                    feedback.stream().map(FeedbackLine::text).collect(Collectors.joining("\n")));
            screen.command(guard.begin());
            screen.feedback(feedback);
            screen.command(guard.end());
        } else {
            screen.feedback(feedback);
        }
    }

    /** Whether whoever sees the log sees what the service is told, too. */
    boolean isShownWithItsLog() {
        return this == GITHUB || this == GITLAB;
    }

    /**
     * Tells the service.
     *
     * @throws JournalException if a file cannot be written
     */
    void tell(SubmissionReport report, Path submission, Map<String, String> environment, Screen screen) {
        SourceFiles sources = SourceFiles.below(submission);
        switch (this) {
            case GITHUB -> {
                Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY"))
                        .ifPresent(file -> append(Path.of(file), summary(report)));
                GitHubAnnotations.of(report, sources::path).forEach(screen::command);
            }
            case GITLAB ->
                write(Map.of(
                        "gradus-junit.xml",
                        utf8(JUnitReport.of(report)),
                        "gradus-quality.json",
                        GitLabQuality.of(report, sources::path)));
            case GRADESCOPE -> {
                if (hasPoints(report)) {
                    write(GRADESCOPE_RESULTS.resolve("results.json"), GradescopeResults.of(report));
                }
            }
            case CLASSROOM50 -> {
                if (hasPoints(report)) {
                    write(Map.of(
                            "result.json",
                            Classroom50Result.of(report, Classroom50Submission.of(environment)),
                            "release-body.md",
                            utf8(summary(report))));
                }
            }
            case OTHER ->
                write(Map.of(
                        "gradus-junit.xml", utf8(JUnitReport.of(report)), "gradus-result.json", ResultFile.of(report)));
        }
    }

    private static boolean hasPoints(SubmissionReport report) {
        return report.graded().marks().isPresent();
    }

    private static String summary(SubmissionReport report) {
        String summary = FeedbackMarkdown.of(report);
        return summary.length() <= LONGEST_SUMMARY / 3
                ? summary
                : "The feedback is too long for this page: see the log, or the report among the artifacts.\n";
    }

    private static void write(Map<String, byte[]> files) {
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        sorted.forEach((name, bytes) -> write(Path.of(name), bytes));
    }

    private static void write(Path file, byte[] bytes) {
        WholeFile.write(file.toAbsolutePath(), bytes);
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new JournalException("Cannot write the summary " + file + ": " + e + ". Grade without --ci.", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As in commands. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
