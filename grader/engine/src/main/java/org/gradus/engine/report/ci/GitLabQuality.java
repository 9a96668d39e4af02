package org.gradus.engine.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.report.json.JsonTree;
import org.gradus.engine.report.model.SubmissionReport;

/** GitLab's code quality report: what it shows beside the lines of a merge request, a line of text each. */
public final class GitLabQuality {

    /** An issue needs a file, and this one is there wherever GitLab runs anything. */
    private static final String FILE_OF_ALL = ".gitlab-ci.yml";

    private GitLabQuality() {}

    /**
     * The file.
     *
     * @param paths where in the repository a file lies, by its name or its path; empty if that is not clear
     */
    public static byte[] of(SubmissionReport report, Function<String, Optional<String>> paths) {
        ArrayNode issues = JsonNodeFactory.instance.arrayNode();
        for (Remark remark : Remark.of(report)) {
            String path = remark.place()
                    .map(CodePlace::file)
                    .map(file -> paths.apply(file).orElse(file))
                    .map(TerminalText::line)
                    .orElse(FILE_OF_ALL);
            issues.addObject()
                    .put("description", TerminalText.line(remark.title() + ": " + remark.message()))
                    .put("check_name", remark.title())
                    .put("fingerprint", remark.title() + " in " + path)
                    .put("severity", remark.place().isPresent() ? "major" : "blocker")
                    .putObject("location")
                    .put("path", path)
                    .putObject("lines")
                    .put("begin", remark.place().map(CodePlace::line).orElse(1));
        }
        return JsonTree.bytes(issues);
    }
}
