package org.gradus.engine.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.report.json.JsonTree;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;

/**
 * {@code result.json} for Classroom 50, {@code classroom50/result/v1}: a test for each facet, with whole points, and the exact ones
 * beside them. Only for what has points: without the file the runner says that the autograder failed.
 */
public final class Classroom50Result {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Classroom50Result() {}

    /**
     * The file.
     *
     * @throws IllegalArgumentException if the submission has no points
     */
    public static byte[] of(SubmissionReport report, Classroom50Submission submission) {
        SubmissionMarks marks = report.graded()
                .marks()
                .orElseThrow(() -> new IllegalArgumentException(
                        "report: " + report.graded().submission() + " has no points"));
        ObjectNode file = NODES.objectNode()
                .put("schema", "classroom50/result/v1")
                .put("classroom", submission.classroom())
                .put("assignment", submission.assignment())
                .put("assignment_type", submission.type())
                .put("owner", submission.owner())
                .put("submission", submission.tag())
                .put("commit", submission.commit())
                .put("release", submission.release())
                .put("review", submission.review())
                .put("datetime", submission.time());
        points(file, marks.points(), marks.maxPoints());
        ArrayNode tests = file.putArray("tests");
        report.parts().forEach(part -> part.facets().forEach(facet -> tests.add(test(part, facet))));
        return JsonTree.bytes(file);
    }

    private static ObjectNode test(PartReport part, FacetReport facet) {
        FacetMark mark = facet.mark();
        ObjectNode test = NODES.objectNode()
                .put("test-name", part.part().name() + " " + mark.facet())
                .put("passed", facet.isEarned());
        points(test, mark.points(), mark.maxPoints());
        test.set("points", JsonTree.number(mark.points()));
        test.set("max-points", JsonTree.number(mark.maxPoints()));
        return test.put("message", facet.isEarned() ? "" : message(part, facet));
    }

    private static String message(PartReport part, FacetReport facet) {
        String message = part.broken().map(Remark::said).orElseGet(() -> Remark.message(facet));
        return TerminalText.line(message);
    }

    private static void points(ObjectNode node, BigDecimal points, BigDecimal max) {
        node.put("score", WholePoints.of(points, max)).put("max-score", WholePoints.max(max));
    }
}
