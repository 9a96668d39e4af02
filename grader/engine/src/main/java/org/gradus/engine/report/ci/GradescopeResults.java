package org.gradus.engine.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gradus.engine.clean.MarkdownText;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.report.json.JsonTree;
import org.gradus.engine.report.markdown.FeedbackMarkdown;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;

/**
 * {@code results.json} for Gradescope's autograder: a test for each facet, in Markdown, visible to the student. Only for what has
 * points: without the file Gradescope says that the autograder failed, and the score that was there before stays.
 */
public final class GradescopeResults {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GradescopeResults() {}

    /**
     * The file.
     *
     * @throws IllegalArgumentException if the submission has no points
     */
    public static byte[] of(SubmissionReport report) {
        if (report.graded().marks().isEmpty()) {
            throw new IllegalArgumentException("report: " + report.graded().submission() + " has no points");
        }
        ObjectNode file = NODES.objectNode();
        report.graded().marks().ifPresent(marks -> file.set("score", JsonTree.number(marks.points())));
        file.put("output_format", "md").put("visibility", "visible").put("stdout_visibility", "hidden");
        ArrayNode tests = file.putArray("tests");
        report.parts().forEach(part -> part.facets().forEach(facet -> tests.add(test(part, facet))));
        return JsonTree.bytes(file);
    }

    private static ObjectNode test(PartReport part, FacetReport facet) {
        FacetMark mark = facet.mark();
        String broken = part.broken().map(outcome -> outcome.message()).orElse("");
        String output = broken.isEmpty() ? FeedbackMarkdown.of(facet) : MarkdownText.line(broken);
        ObjectNode test = NODES.objectNode().put("name", part.part().name() + " " + mark.facet());
        test.set("score", JsonTree.number(mark.points()));
        test.set("max_score", JsonTree.number(mark.maxPoints()));
        return test.put("status", facet.isEarned() ? "passed" : "failed")
                .put("output", output)
                .put("output_format", "md")
                .put("visibility", "visible");
    }
}
