package org.gradus.engine.report.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Worth;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.result.Status;

/**
 * How a submission came off: so much of it is known of all of a class at once.
 *
 * @param reason why it came no further; empty for what was graded
 * @param hasFault whether it was let down by us
 * @param points of each part, of all, and in percent; none where its status has no points and nobody decided on some
 */
public record Standing(String submission, Status status, String reason, boolean hasFault, List<String> points) {

    public Standing {
        points = List.copyOf(points);
    }

    /** That of a submission with its marks. */
    public static Standing of(Assignment assignment, Graded graded) {
        return new Standing(
                graded.submission(),
                graded.record().status(),
                graded.record().reason(),
                graded.record().hasFault(),
                graded.marks().map(marks -> points(assignment, marks)).orElse(List.of()));
    }

    private static List<String> points(Assignment assignment, SubmissionMarks marks) {
        List<BigDecimal> points = new ArrayList<>();
        for (Worth worth : assignment.worths()) {
            points.add(marks.points(worth.name()));
        }
        points.add(marks.points());
        points.add(marks.percent());
        return points.stream().map(BigDecimal::toPlainString).toList();
    }

    /** Whether it has any. */
    public boolean hasPoints() {
        return !points.isEmpty();
    }
}
