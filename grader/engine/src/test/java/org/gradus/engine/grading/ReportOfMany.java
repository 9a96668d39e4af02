package org.gradus.engine.grading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.batch.EarlierRecords;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.journal.FreshFolder;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.ShardFolders;
import org.gradus.engine.report.Reports;
import org.gradus.engine.result.Records;

/** Reports on a class whose records are many times what fits into the heap, in a process of its own. */
final class ReportOfMany {

    private static final Assignment ASSIGNMENT = Assignments.of(
            Assignments.layer("Dense", Map.of("forward", "2", "dX", "1", "stability", "0", "conduct", "0")));
    private static final int CHECKS = 1000;

    private ReportOfMany() {}

    /** Takes the output folder and how many submissions there are. */
    public static void main(String[] args) {
        List<SubmissionContent> submissions = IntStream.range(0, Integer.parseInt(args[1]))
                .mapToObj(number -> new SubmissionContent("student-" + number, "c" + number))
                .toList();
        MarkedRecords marked = new MarkedRecords(ASSIGNMENT, Decisions.none());
        try (OutputFolder output = OutputFolder.open(Path.of(args[0]), ShardFolders.RUN)) {
            submissions.forEach(one -> keep(one, output));
            try (FreshFolder fresh = output.fresh()) {
                marked.report(
                        marked.turns(submissions, new EarlierRecords(output)),
                        Reports.ofClass(Grading.facts(ShardFolders.RUN), List.of()),
                        fresh);
                output.publish(fresh, new MarksIdentity("m", "am", "", ""), submissions);
            }
        }
    }

    private static void keep(SubmissionContent submission, OutputFolder output) {
        Records records = new Records();
        for (int check = 0; check < CHECKS; check++) {
            records.failed("Dense", check % 2 == 0 ? "forward" : "dX", submission.submission() + ", number " + check);
        }
        output.journal().keep(ShardFolders.RUN.key(submission.content()), records.graded());
    }
}
