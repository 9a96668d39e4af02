package org.gradus.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.batch.EarlierRecords;
import org.gradus.engine.clean.Count;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.intake.SubmissionFolder.Listing;
import org.gradus.engine.intake.gradebook.BulkDownload;
import org.gradus.engine.journal.ClassShard;
import org.gradus.engine.journal.FreshFolder;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.Shard;
import org.gradus.engine.report.Reports;
import org.gradus.engine.report.model.Standing;

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
     * @param shard which part of the class is graded here, if others are elsewhere
     */
    record Order(
            BulkDownload found,
            Path out,
            Optional<Path> decisions,
            Optional<Telling> told,
            PartOfClass part,
            Optional<Shard> shard,
            int lanes) {

        /** All of a folder, as the assignment says. */
        static Order all(BulkDownload found, Path out, int lanes) {
            return new Order(
                    found, out, Optional.empty(), Optional.empty(), PartOfClass.all(), Optional.empty(), lanes);
        }

        private Optional<ClassShard> ofClass() {
            return shard.map(one -> new ClassShard(
                    one,
                    found.listing().submissions().stream().map(Submission::name).toList()));
        }

        /** Those that are graded here. */
        private List<Submission> submissions() {
            return found.listing().submissions().stream()
                    .filter(submission ->
                            shard.map(one -> one.holds(submission.name())).orElse(true))
                    .toList();
        }
    }

    /**
     * Grades every submission of a folder or a download, or goes on with it, and writes all tables.
     *
     * @return how the submissions came off, in the order of the tables
     */
    List<Standing> run(Order order) throws InterruptedException {
        Path submissions = order.found().path();
        Listing listing = order.found().listing();
        requireSome(listing, submissions);
        new OutputPlace(order.out()).requireApartFrom("the folder of submissions", submissions);
        if (!order.part().isAll()) {
            PartialGrading.requireFinished(order.out());
        }
        grading.requirePrepared();
        try (OutputFolder output = OutputFolder.open(order.out(), grading.run(), order.ofClass())) {
            sayWhatWasFound(order.found());
            List<Standing> standings = order.shard().isPresent() ? shard(order, output) : wholeClass(order, output);
            output.writeMachineFile(machine(order.lanes()));
            return standings;
        }
    }

    private List<Standing> wholeClass(Order order, OutputFolder output) throws InterruptedException {
        Publication publication = Publication.of(
                order.out(), order.decisions(), names(order, output), grading.assignment(), order.told());
        publication.decisions().remarks().forEach(screen::line);
        MarkedRecords marked = new MarkedRecords(grading.assignment(), publication.decisions());
        Standings heard = new Standings(marked);
        List<BatchEntry> entries = entries(order, output, heard);
        sayWhatRan(entries);
        List<Standing> standings = publication.isIn(output, entries)
                ? heard.of(entries, new EarlierRecords(output))
                : publication.put(
                        marked,
                        Reports.ofClass(grading.facts(), List.of()),
                        BatchEntry.contents(entries),
                        output,
                        order.out(),
                        screen);
        publication.sayWhoWaits(standings, screen);
        return standings;
    }

    /** Its records, and no tables: somebody would take them for those of the class. */
    private List<Standing> shard(Order order, OutputFolder output) throws InterruptedException {
        Standings heard = new Standings(new MarkedRecords(grading.assignment(), Decisions.none()));
        List<BatchEntry> entries = graded(order.submissions(), output.journal(), order.lanes(), heard);
        sayWhatRan(entries);
        MarksIdentity marks = MarksIdentity.of(grading.assignment(), order.told(), Collections.emptySortedMap());
        try (FreshFolder fresh = output.fresh()) {
            output.publish(fresh, marks, BatchEntry.contents(entries));
        }
        return heard.of(entries, new EarlierRecords(output));
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

    private List<BatchEntry> entries(Order order, OutputFolder output, Standings heard) throws InterruptedException {
        List<Submission> all = order.submissions();
        if (order.part().isAll()) {
            return graded(all, output.journal(), order.lanes(), heard);
        }
        PartialGrading partial = new PartialGrading(output, all, order.part());
        partial.remark().ifPresent(screen::line);
        return partial.with(graded(partial.again(), output.journal().anew(), order.lanes(), heard));
    }

    /**
     * That nothing was run is what somebody wants to be sure of who changed nothing but points. Of several who handed in the same, one
     * is graded for all.
     */
    private void sayWhatRan(List<BatchEntry> entries) {
        Set<String> run = entries.stream()
                .filter(entry -> entry.origin() == BatchEntry.Origin.GRADED)
                .map(entry -> entry.content().content())
                .collect(Collectors.toSet());
        long there = entries.stream()
                .filter(entry -> !run.contains(entry.content().content()))
                .count();
        if (there > 0) {
            screen.line(
                    run.isEmpty()
                            ? "nothing was run: " + Count.of(there, "record was there", "records were there")
                            : entries.size() - there + " graded, "
                                    + Count.of(there, "record was there", "records were there"));
        }
    }

    private List<BatchEntry> graded(List<Submission> submissions, Journal journal, int lanes, Standings heard)
            throws InterruptedException {
        Pace pace = new Pace(submissions.size());
        return Interruption.told(screen, pace::soFar, () -> {
            try (BatchProgress progress = BatchProgress.of(pace, screen)) {
                return grading.records(submissions, lanes, journal, progress.and(heard));
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
    static int exitCode(List<Standing> standings) {
        return standings.stream().anyMatch(Standing::hasFault) ? ExitCode.FAULT : ExitCode.OK;
    }
}
