package org.gradus.engine.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.report.json.JsonTree;
import org.gradus.engine.report.model.SubmissionReport;

/** GitLab's code quality report: what it shows beside the lines of a merge request. */
public final class GitLabQuality {

    private GitLabQuality() {}

    /**
     * The file.
     *
     * @param paths where in the repository a file lies, by its name or its path; empty if that is not clear
     */
    public static byte[] of(SubmissionReport report, Function<String, Optional<String>> paths) {
        ArrayNode issues = JsonNodeFactory.instance.arrayNode();
        for (Remark remark : Remark.of(report)) {
            String path =
                    paths.apply(remark.place().file()).orElse(remark.place().file());
            issues.addObject()
                    .put("description", remark.title() + ": " + remark.message())
                    .put("check_name", remark.title())
                    .put("fingerprint", remark.title() + " in " + path)
                    .put("severity", "major")
                    .putObject("location")
                    .put("path", path)
                    .putObject("lines")
                    .put("begin", remark.place().line());
        }
        return JsonTree.bytes(issues);
    }
}
