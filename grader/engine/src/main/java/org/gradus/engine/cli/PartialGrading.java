package org.gradus.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.batch.EarlierRecords;
import org.gradus.engine.batch.Failures;
import org.gradus.engine.clean.Count;
import org.gradus.engine.intake.Names;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.journal.EarlierRun;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.RunKind;

/** A part of a class is graded again, and everybody else keeps what a finished run found out. */
final class PartialGrading {

    private final Map<String, SubmissionContent> earlier = new LinkedHashMap<>();
    private final EarlierRecords records;
    private final List<Submission> submissions;
    private final Set<String> chosen;

    PartialGrading(OutputFolder output, List<Submission> submissions, PartOfClass part) {
        this.submissions = submissions;
        this.records = new EarlierRecords(output);
        output.submissions().forEach(one -> earlier.put(one.submission(), one));
        this.chosen = part.of(submissions.stream().map(Submission::name).toList(), failures());
    }

    /**
     * Looks before anything is written.
     *
     * @throws OutputRefusedException if a folder holds no finished run whose rows could stay
     */
    static void requireFinished(Path out) {
        boolean isFinished = Files.isDirectory(out)
                && EarlierRun.isIn(out, RunKind.BATCH)
                && !EarlierRun.submissions(out).isEmpty();
        if (!isFinished) {
            throw new OutputRefusedException("The folder " + out
                    + " holds no finished batch whose other rows could stay. Grade the whole class first, without --only"
                    + " and --failed.");
        }
    }

    /** Those that are graded again. */
    List<Submission> again() {
        return submissions.stream()
                .filter(submission -> chosen.contains(submission.name()))
                .toList();
    }

    /** What is not done, since it was not asked for. */
    Optional<String> remark() {
        long others = submissions.stream()
                .map(Submission::name)
                .filter(name -> !earlier.containsKey(name) && !chosen.contains(name))
                .count();
        return others == 0
                ? Optional.empty()
                : Optional.of(Count.of(others, "submission is", "submissions are")
                        + " new and not graded: leave out --only and --failed to grade everybody");
    }

    /** Everybody: the fresh ones in the place of the earlier ones. */
    List<BatchEntry> with(List<BatchEntry> fresh) {
        List<BatchEntry> all = new ArrayList<>(fresh);
        Set<String> replaced = fresh.stream().map(BatchEntry::submission).collect(Collectors.toSet());
        earlier.values().stream()
                .filter(one -> !replaced.contains(one.submission()))
                .map(one -> new BatchEntry(one, BatchEntry.Origin.JOURNAL))
                .forEach(all::add);
        all.sort(Comparator.comparing(BatchEntry::submission, Names.ORDER));
        return all;
    }

    /** One without a record failed too: somebody deleted it. */
    private List<String> failures() {
        Set<String> there = submissions.stream().map(Submission::name).collect(Collectors.toSet());
        return earlier.values().stream()
                .filter(one -> there.contains(one.submission()))
                .filter(one -> records.find(one).map(Failures::isOne).orElse(true))
                .map(SubmissionContent::submission)
                .toList();
    }
}
