package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.intake.SubmissionFolder;
import org.gradus.engine.intake.SubmissionFolder.Listing;
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
     * Grades every submission of a folder, or goes on with it, and writes all tables.
     *
     * @return the submissions with their marks, in the order of the tables
     */
    List<Graded> run(Path submissions, Path out, int lanes) throws InterruptedException {
        Listing listing = SubmissionFolder.list(submissions);
        requireSome(listing, submissions);
        new OutputPlace(out).requireApartFrom("the folder of submissions", submissions);
        try (OutputFolder output = OutputFolder.open(out, grading.run())) {
            listing.ignored()
                    .forEach(name ->
                            screen.line("ignored " + TerminalText.line(name) + ": neither a folder nor a .zip"));
            List<BatchEntry> entries = Interruption.told(screen, () -> graded(listing, output, lanes));
            List<Graded> graded = grading.marked(entries);
            output.publish(
                    Reports.files(Reports.ofClass(grading.facts()), grading.assignment(), graded),
                    BatchEntry.contents(entries));
            output.writeMachineFile(machine(lanes));
            return graded;
        }
    }

    private List<BatchEntry> graded(Listing listing, OutputFolder output, int lanes) throws InterruptedException {
        try (Progress progress = Progress.of(listing.submissions().size(), screen)) {
            return grading.records(listing.submissions(), lanes, output.journal(), progress);
        }
    }

    private static void requireSome(Listing listing, Path submissions) {
        if (listing.submissions().isEmpty()) {
            throw new IntakeException("there is no submission in the folder " + submissions
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
