package org.gradus.engine.report.ci;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.clean.WorkflowCommand;
import org.gradus.engine.report.model.SubmissionReport;

/** Annotations on the student's lines, as commands to GitHub's runner: never more than it shows of one step. */
public final class GitHubAnnotations {

    private static final int SHOWN = 10;

    private GitHubAnnotations() {}

    /**
     * The commands, a line each.
     *
     * @param paths where in the repository a file lies, by its name or its path; empty if that is not clear
     */
    public static List<String> of(SubmissionReport report, Function<String, Optional<String>> paths) {
        return Remark.of(report).stream()
                .limit(SHOWN)
                .map(remark -> WorkflowCommand.error(
                        remark.place().map(CodePlace::file).flatMap(paths).orElse(""),
                        remark.place().map(CodePlace::line).orElse(0),
                        remark.title(),
                        remark.message()))
                .toList();
    }
}
