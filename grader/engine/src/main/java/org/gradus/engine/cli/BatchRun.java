package org.gradus.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.decision.DecisionFiles;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.intake.SubmissionFolder.Listing;
import org.gradus.engine.intake.gradebook.BulkDownload;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.report.Reports;
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
     * Grades every submission of a folder or a download, or goes on with it, and writes all tables.
     *
     * @param named a folder with decisions of people; those of earlier runs lie beside the tables
     * @return the submissions with their marks, in the order of the tables
     */
    List<Graded> run(BulkDownload found, Path out, Optional<Path> named, int lanes) throws InterruptedException {
        Path submissions = found.path();
        Listing listing = found.listing();
        requireSome(listing, submissions);
        new OutputPlace(out).requireApartFrom("the folder of submissions", submissions);
        try (OutputFolder output = OutputFolder.open(out, grading.run())) {
            found.remarks().forEach(screen::line);
            listing.ignored()
                    .forEach(name ->
                            screen.line("ignored " + TerminalText.line(name) + ": neither a folder nor a .zip"));
            // Before anything is graded: what cannot be applied is to be put right at once.
            SortedMap<String, byte[]> files = DecisionFiles.of(out, named);
            Decisions decisions = Decisions.of(
                    files,
                    grading.assignment(),
                    listing.submissions().stream().map(Submission::name).toList());
            decisions.remarks().forEach(screen::line);
            List<BatchEntry> entries = Interruption.told(screen, () -> graded(listing, output, lanes));
            List<Graded> graded = grading.marked(entries, decisions);
            // Kept among the tables, the decisions are there in every later run.
            files.putAll(Reports.files(Reports.ofClass(grading.facts()), grading.assignment(), graded));
            output.publish(files, BatchEntry.contents(entries));
            waiting(graded, decisions).forEach(screen::line);
            output.writeMachineFile(machine(lanes));
            return graded;
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

    private List<BatchEntry> graded(Listing listing, OutputFolder output, int lanes) throws InterruptedException {
        try (BatchProgress progress = BatchProgress.of(listing.submissions().size(), screen)) {
            return grading.records(listing.submissions(), lanes, output.journal(), progress);
        }
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
