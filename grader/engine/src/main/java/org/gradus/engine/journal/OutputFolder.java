package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.gradus.engine.file.Folder;
import org.gradus.engine.journal.RunFile.SubmissionContent;

/**
 * The folder that a run writes into: its journal, {@code run.json}, its report. One folder, one run: what another run made is never
 * written into, and a report that another one takes the place of is kept. Locked until it is closed.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String RUN_FILE = EarlierRun.FILE;
    private static final String MACHINE_FILE = "machine.json";
    static final String JOURNAL = "journal";

    private final Path folder;
    private final PlacedReport placed;
    private final RunIdentity run;
    private final Optional<ClassShard> shard;
    private final FolderLock lock;

    private OutputFolder(Path folder, RunIdentity run, Optional<ClassShard> shard, FolderLock lock) {
        this.folder = folder;
        this.placed = new PlacedReport(folder);
        this.run = run;
        this.shard = shard;
        this.lock = lock;
    }

    /**
     * Takes a folder for a run of everything, or takes it up again.
     *
     * @throws OutputRefusedException if it holds another run, or something else, or another judge is writing into it
     * @throws JournalException if it cannot be read or written
     */
    public static OutputFolder open(Path folder, RunIdentity run) {
        return open(folder, run, Optional.empty());
    }

    /**
     * Takes a folder for a run, or takes it up again.
     *
     * @param shard which part of a class it is for, if not for all of it: the folder of one part is no other's
     * @throws OutputRefusedException if it holds another run, or something else, or another judge is writing into it
     * @throws JournalException if it cannot be read or written
     */
    public static OutputFolder open(Path folder, RunIdentity run, Optional<ClassShard> shard) {
        // Before the lock too: what is somebody else's does not even get that file.
        requireFreshOr(folder, run, shard);
        FolderLock lock = FolderLock.take(folder);
        try {
            requireFreshOr(folder, run, shard);
            OutputFolder output = new OutputFolder(folder, run, shard, lock);
            output.removeLeftovers();
            if (isFresh(folder)) {
                output.writeRunFile();
            }
            return output;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Takes the folder of a finished batch, to make more of what was found out.
     *
     * @throws OutputRefusedException if it holds none, or another judge is writing into it
     */
    public static OutputFolder reopen(Path folder) {
        if (!Files.isDirectory(folder) || !EarlierRun.isIn(folder, RunKind.BATCH)) {
            throw new OutputRefusedException(
                    "The folder " + folder + " holds no batch. Name the folder that gradus batch wrote with --out.");
        }
        RunFile earlier = EarlierRun.in(folder);
        if (EarlierRun.submissions(folder).isEmpty()) {
            throw new OutputRefusedException("The batch in " + folder
                    + " has not come to its end. Run the same gradus batch command again first.");
        }
        return new OutputFolder(folder, earlier.run(), Optional.empty(), FolderLock.take(folder));
    }

    /** What was graded, once the batch is finished. */
    public List<SubmissionContent> submissions() {
        return EarlierRun.submissions(folder);
    }

    /** What the marks depend on beside the records, once the batch is finished. */
    public MarksIdentity marks() {
        return EarlierRun.in(folder).marks();
    }

    /** What the records depend on. */
    public RunIdentity run() {
        return run;
    }

    /** A place for the files of a report while they are made: they count once they are published, or added. */
    public FreshFolder fresh() {
        return FreshFolder.at(WholeFile.unfinished(folder.resolve("report")));
    }

    /** Puts more files beside the report that is there, and keeps that report if one of them takes the place of another one in it. */
    public void add(FreshFolder fresh) {
        NavigableSet<String> present = placed.names();
        NavigableSet<String> changed = placed.changed(fresh, present);
        if (changed.stream().anyMatch(present::contains)) {
            new EarlierReports(folder).keep(folder, present);
        }
        changed.forEach(name -> placed.put(fresh, name));
    }

    /**
     * Whether the report that is there was made of these very records and marks, and nobody has touched it since: it need not be made
     * again.
     */
    public boolean holds(MarksIdentity marks, List<SubmissionContent> submissions) {
        RunFile there = EarlierRun.in(folder);
        return there.isFinished()
                && there.equals(RunFile.of(run, marks, shard, there.report(), submissions))
                && there.report().map(placed::is).orElse(false);
    }

    public Journal journal() {
        return new Journal(folder.resolve(JOURNAL));
    }

    /**
     * Puts a finished report in its place, and keeps the one that was there unless it was the same. A file that is there already, byte
     * for byte, is left alone. A judge that is killed meanwhile leaves the old report, or a {@code run.json} that names no submissions:
     * then the same command makes the new one.
     *
     * @param fresh its files, without {@code run.json}
     * @param marks what they depend on beside the records
     * @return where the earlier report is now, if it was another one
     */
    public Optional<Path> publish(FreshFolder fresh, MarksIdentity marks, List<SubmissionContent> submissions) {
        NavigableSet<String> report = new TreeSet<>(fresh.names());
        fresh.put(RUN_FILE, EarlierRun.json(RunFile.of(run, marks, shard, stamp(fresh), submissions)));
        NavigableSet<String> present = placed.names();
        NavigableSet<String> changed = placed.changed(fresh, present);
        if (changed.isEmpty() && !PlacedReport.hasMore(present, fresh.names())) {
            placed.opened(fresh).forEach(name -> placed.put(fresh, name));
            return Optional.empty();
        }
        Optional<Path> kept =
                isFinished() ? Optional.of(new EarlierReports(folder).keep(folder, present)) : Optional.empty();
        writeRunFile();
        present.stream()
                .filter(name -> PlacedReport.isBelow(name) && !report.contains(name))
                .forEach(placed::remove);
        changed.addAll(placed.opened(fresh));
        report.stream().filter(changed::contains).forEach(name -> placed.put(fresh, name));
        placed.put(fresh, RUN_FILE);
        return kept;
    }

    private static Optional<ReportStamp> stamp(FreshFolder fresh) {
        try {
            return fresh.isSettled() && !fresh.names().isEmpty()
                    ? Optional.of(ReportStamp.of(fresh.folder(), fresh.names()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new JournalException("Cannot read " + fresh.folder() + ": " + e + ". Run it again.", e);
        }
    }

    /** Puts what may differ from run to run, times and lanes for example, in a file of its own. */
    public void writeMachineFile(Map<String, Object> facts) {
        write(MACHINE_FILE, EarlierRun.json(facts));
    }

    @Override
    public void close() {
        lock.close();
    }

    /** One that names no submissions: the run is not complete. */
    private void writeRunFile() {
        write(RUN_FILE, EarlierRun.json(RunFile.of(run, MarksIdentity.UNKNOWN, shard, Optional.empty(), List.of())));
    }

    private void write(String name, byte[] bytes) {
        WholeFile.write(folder.resolve(name), bytes);
    }

    /** Whether the report that is there was written to its end: its {@code run.json} comes last. */
    private boolean isFinished() {
        return EarlierRun.in(folder).isFinished();
    }

    private static void requireFreshOr(Path folder, RunIdentity run, Optional<ClassShard> shard) {
        Optional<String> difference =
                isFresh(folder) ? Optional.empty() : difference(EarlierRun.in(folder), run, shard);
        if (difference.isPresent()) {
            throw new OutputRefusedException("The folder " + folder + " belongs to another run, " + difference.get()
                    + ". Name another folder with --out, or empty this one.");
        }
    }

    private static Optional<String> difference(RunFile earlier, RunIdentity run, Optional<ClassShard> shard) {
        Optional<Shard> then = earlier.shard().map(ClassShard::shard);
        return run.differenceFrom(earlier.run())
                .or(() -> then.equals(shard.map(ClassShard::shard))
                        ? Optional.empty()
                        : Optional.of(then.map(part -> part + " of a class").orElse("of a whole class")));
    }

    private static boolean isFresh(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try {
            return Folder.list(folder).stream()
                    .allMatch(entry -> WholeFile.isLeftover(entry) || FolderLock.isOne(entry));
        } catch (IOException e) {
            throw new JournalException("Cannot read the output folder " + folder + ": " + e, e);
        }
    }

    /** A judge that was killed may have left half a file, or half a report, with a student's texts in it. */
    private void removeLeftovers() {
        placed.removeLeftovers(List.of(JOURNAL, EarlierReports.FOLDER));
    }
}
