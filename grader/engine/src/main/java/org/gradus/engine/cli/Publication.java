package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.batch.EarlierRecords;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.decision.DecisionFiles;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.journal.FreshFolder;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.report.Report;
import org.gradus.engine.report.model.Standing;

/**
 * What people decided, and the tables of a class that count it, put in their place.
 *
 * @param files with the decisions: kept among the tables, they are there in every later run
 * @param marks what the tables depend on beside the records
 */
record Publication(SortedMap<String, byte[]> files, Decisions decisions, MarksIdentity marks) {

    /**
     * Reads the decisions before anything is graded: what cannot be applied is to be put right at once.
     *
     * @param assignment told as much of as it will be
     * @param told other than the assignment says
     * @param named a folder with decisions; those of earlier runs lie beside the tables
     */
    static Publication of(
            Path out, Optional<Path> named, Set<String> names, Assignment assignment, Optional<Telling> told) {
        SortedMap<String, byte[]> files = DecisionFiles.of(out, named);
        return new Publication(
                files, Decisions.of(files, assignment, names), MarksIdentity.of(assignment, told, files));
    }

    /** Whether all of it is there already, made of the same records. */
    boolean isIn(OutputFolder output, List<BatchEntry> entries) {
        return entries.stream().allMatch(entry -> entry.origin() == BatchEntry.Origin.JOURNAL)
                && output.holds(marks, BatchEntry.contents(entries));
    }

    /** Writes all of a class whose records are kept, and says what changed against what was there. */
    List<Standing> put(
            MarkedRecords marked,
            Report report,
            List<SubmissionContent> submissions,
            OutputFolder output,
            Path out,
            Screen screen) {
        List<Standing> standings;
        Optional<Path> earlier;
        try (FreshFolder fresh = output.fresh()) {
            standings = marked.report(marked.turns(submissions, new EarlierRecords(output)), report, fresh);
            files.forEach(fresh::put);
            earlier = output.publish(fresh, marks, submissions);
        }
        earlier.ifPresent(kept -> ChangeText.ofReplaced(kept, out).forEach(screen::line));
        return standings;
    }

    /** Says who has no points that an adjustment could be added to. */
    void sayWhoWaits(List<Standing> standings, Screen screen) {
        standings.stream()
                .filter(one -> !one.hasPoints()
                        && !decisions.adjustments(one.submission()).isEmpty())
                .map(one -> TerminalText.line(one.submission()) + ": "
                        + one.status().word()
                        + ", so its adjustment waits until there are points, or until the part is total")
                .forEach(screen::line);
    }
}
