package org.gradus.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.decision.DecisionFiles;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.Reported;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.intake.SubmissionFolder.Listing;
import org.gradus.engine.intake.gradebook.BulkDownload;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.SubmissionRecord;

/** One batch from a folder of submissions to the files in the output folder. */
final class BatchRun {

    private final Grading grading;
    private final Screen screen;

    BatchRun(Grading grading, Screen screen) {
        this.grading = grading;
        this.screen = screen;
    }

    /**
     * What is to be graded, and how it is told.
     *
     * @param out the folder of the run
     * @param decisions a folder with decisions of people; those of earlier runs lie beside the tables
     * @param told how much students are told other than the assignment says
     * @param part of the class that is graded again; everything for a run that begins, or goes on
     */
    record Order(
            BulkDownload found,
            Path out,
            Optional<Path> decisions,
            Optional<Telling> told,
            PartOfClass part,
            int lanes) {

        /** All of a folder, as the assignment says. */
        static Order all(BulkDownload found, Path out, int lanes) {
            return new Order(found, out, Optional.empty(), Optional.empty(), PartOfClass.all(), lanes);
        }
    }

    /**
     * Grades every submission of a folder or a download, or goes on with it, and writes all tables.
     *
     * @return the submissions with their marks, in the order of the tables
     */
    List<Graded> run(Order order) throws InterruptedException {
        Path submissions = order.found().path();
        Listing listing = order.found().listing();
        requireSome(listing, submissions);
        new OutputPlace(order.out()).requireApartFrom("the folder of submissions", submissions);
        if (!order.part().isAll()) {
            PartialGrading.requireFinished(order.out());
        }
        try (OutputFolder output = OutputFolder.open(order.out(), grading.run())) {
            sayWhatWasFound(order.found());
            // Before anything is graded: what cannot be applied is to be put right at once.
            SortedMap<String, byte[]> files = DecisionFiles.of(order.out(), order.decisions());
            Decisions decisions = Decisions.of(files, grading.assignment(), names(order, output));
            decisions.remarks().forEach(screen::line);
            MarksIdentity marks = MarksIdentity.of(grading.assignment(), order.told(), files);
            List<BatchEntry> entries = entries(order, output);
            sayWhatRan(entries);
            Reported reported = grading.reported(entries, decisions);
            List<Graded> graded = reported.graded();
            // Kept among the tables, the decisions are there in every later run.
            files.putAll(reported.files());
            Optional<Path> earlier = output.publish(files, marks, BatchEntry.contents(entries));
            earlier.ifPresent(kept -> ChangeText.ofReplaced(kept, order.out()).forEach(screen::line));
            waiting(graded, decisions).forEach(screen::line);
            output.writeMachineFile(machine(order.lanes()));
            return graded;
        }
    }

    private static Set<String> names(Order order, OutputFolder output) {
        Set<String> names = new LinkedHashSet<>();
        order.found().listing().submissions().forEach(submission -> names.add(submission.name()));
        if (!order.part().isAll()) {
            output.submissions().forEach(submission -> names.add(submission.submission()));
        }
        return names;
    }

    private void sayWhatWasFound(BulkDownload found) {
        found.remarks().forEach(screen::line);
        found.listing()
                .ignored()
                .forEach(name -> screen.line("ignored " + TerminalText.line(name) + ": neither a folder nor a .zip"));
    }

    private List<BatchEntry> entries(Order order, OutputFolder output) throws InterruptedException {
        List<Submission> all = order.found().listing().submissions();
        if (order.part().isAll()) {
            return graded(all, output.journal(), order.lanes());
        }
        PartialGrading partial = new PartialGrading(output, all, order.part());
        partial.remark().ifPresent(screen::line);
        return partial.with(graded(partial.again(), output.journal().anew(), order.lanes()));
    }

    /**
     * That nothing was run is what somebody wants to be sure of who changed nothing but points. Of several who handed in the same, one
     * is graded for all.
     */
    private void sayWhatRan(List<BatchEntry> entries) {
        Set<String> run = entries.stream()
                .filter(entry -> entry.origin() == BatchEntry.Origin.GRADED)
                .map(BatchEntry::contentHash)
                .collect(Collectors.toSet());
        long there = entries.stream()
                .filter(entry -> !run.contains(entry.contentHash()))
                .count();
        if (there > 0) {
            screen.line(
                    run.isEmpty()
                            ? "nothing was run: all " + there + " records were there"
                            : entries.size() - there + " graded, " + there
                                    + (there == 1 ? " record was there" : " records were there"));
        }
    }

    /** Who has no points that an adjustment could be added to. */
    private static List<String> waiting(List<Graded> graded, Decisions decisions) {
        return graded.stream()
                .filter(one -> one.marks().isEmpty()
                        && !decisions.adjustments(one.submission()).isEmpty())
                .map(one -> TerminalText.line(one.submission()) + ": "
                        + one.record().status().word()
                        + ", so its adjustment waits until there are points, or until the part is total")
                .toList();
    }

    private List<BatchEntry> graded(List<Submission> submissions, Journal journal, int lanes)
            throws InterruptedException {
        return Interruption.told(screen, () -> {
            try (BatchProgress progress = BatchProgress.of(submissions.size(), screen)) {
                return grading.records(submissions, lanes, journal, progress);
            }
        });
    }

    private static void requireSome(Listing listing, Path submissions) {
        if (listing.submissions().isEmpty()) {
            throw new IntakeException("there is no submission in the "
                    + (Files.isDirectory(submissions) ? "folder " : "zip ") + submissions
                    + ": it should hold one folder or one .zip for each student");
        }
    }

    private static Map<String, Object> machine(int lanes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("lanes", lanes);
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("javaVendor", System.getProperty("java.vendor"));
        return facts;
    }

    /** The exit status of a batch: whether anybody was let down by us. */
    static int exitCode(List<Graded> graded) {
        return graded.stream().map(Graded::record).anyMatch(SubmissionRecord::hasFault) ? ExitCode.FAULT : ExitCode.OK;
    }
}
