package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.file.Folder;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.journal.RunFile.SubmissionContent;

/**
 * The folder that a run writes into: its journal, {@code run.json}, its report. One folder, one run: what another run made is never
 * written into, and a report that another one takes the place of is kept. Locked until it is closed.
 */
public final class OutputFolder implements AutoCloseable {

    /** Below them lie the files of a report that are not there in every report. */
    private static final Set<String> FOLDERS = Set.of("counterexamples", "feedback", "gradescope", "junit", "results");

    private static final String RUN_FILE = EarlierRun.FILE;
    private static final String MACHINE_FILE = "machine.json";
    static final String JOURNAL = "journal";

    private final Path folder;
    private final RunIdentity run;
    private final Optional<ClassShard> shard;
    private final FolderLock lock;

    private OutputFolder(Path folder, RunIdentity run, Optional<ClassShard> shard, FolderLock lock) {
        this.folder = folder;
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
        NavigableSet<String> present = present();
        NavigableSet<String> changed = changed(fresh, present);
        if (changed.stream().anyMatch(present::contains)) {
            new EarlierReports(folder).keep(folder, present);
        }
        changed.forEach(name -> put(fresh, name));
    }

    /**
     * Whether the report that is there was made of these very records and marks, and nobody has touched it since: it need not be made
     * again.
     */
    public boolean holds(MarksIdentity marks, List<SubmissionContent> submissions) {
        RunFile there = EarlierRun.in(folder);
        return there.isFinished()
                && there.equals(RunFile.of(run, marks, shard, there.report(), submissions))
                && there.report().map(this::isAsItWas).orElse(false);
    }

    private boolean isAsItWas(ReportStamp report) {
        try {
            return report.isOf(folder, present());
        } catch (IOException e) {
            throw unreadable(e);
        }
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
        NavigableSet<String> present = present();
        NavigableSet<String> changed = changed(fresh, present);
        if (changed.isEmpty() && !hasMore(present, fresh.names())) {
            opened(fresh).forEach(name -> put(fresh, name));
            return Optional.empty();
        }
        Optional<Path> kept =
                isFinished() ? Optional.of(new EarlierReports(folder).keep(folder, present)) : Optional.empty();
        writeRunFile();
        present.stream().filter(name -> isBelow(name) && !report.contains(name)).forEach(this::remove);
        changed.addAll(opened(fresh));
        report.stream().filter(changed::contains).forEach(name -> put(fresh, name));
        put(fresh, RUN_FILE);
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

    /** What is not there, or not byte for byte. */
    private NavigableSet<String> changed(FreshFolder fresh, NavigableSet<String> present) {
        NavigableSet<String> changed = new TreeSet<>();
        try {
            for (String name : fresh.names()) {
                boolean isThere = present.contains(name)
                        && FolderContent.hasSameBytes(fresh.folder().resolve(name), folder.resolve(name));
                if (!isThere) {
                    changed.add(name);
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return changed;
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

    /** What others may read, or write, since somebody let them: a report is its owner's alone each time it is made. */
    private List<String> opened(FreshFolder fresh) {
        try {
            List<String> opened = new ArrayList<>();
            for (String name : fresh.names()) {
                Path there = folder.resolve(name);
                if (Files.exists(there)
                        && !OwnerOnly.isAsOpen(there, fresh.folder().resolve(name))) {
                    opened.add(name);
                }
            }
            return opened;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void put(FreshFolder fresh, String name) {
        Path file = folder.resolve(name);
        try {
            WholeFile.move(fresh.folder().resolve(name), file);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write " + file + ": " + e + ". Make room, or make the folder writable, and run it again.",
                    e);
        }
    }

    private void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new JournalException("Cannot delete " + folder.resolve(name) + ": " + e, e);
        }
    }

    /** The report that is there: the names of its files. */
    private NavigableSet<String> present() {
        NavigableSet<String> present = new TreeSet<>();
        try {
            for (Path place : places()) {
                for (Path file : entries(place)) {
                    boolean isHidden = file.getFileName().toString().startsWith(".");
                    if (!isHidden && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        present.add(name(file));
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return present;
    }

    private JournalException unreadable(IOException e) {
        return new JournalException("Cannot read the report in " + folder + ": " + e + ". Make it readable.", e);
    }

    private List<Path> places() {
        return Stream.concat(Stream.of(folder), FOLDERS.stream().sorted().map(folder::resolve))
                .toList();
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Whether there is more of a kind than in a report. What was made of the same records later stands beside it and makes no difference. */
    private static boolean hasMore(NavigableSet<String> present, NavigableSet<String> report) {
        Set<String> kinds = report.stream().map(ReportStamp::kind).collect(Collectors.toSet());
        return present.stream()
                .anyMatch(name -> isBelow(name) && kinds.contains(ReportStamp.kind(name)) && !report.contains(name));
    }

    private static boolean isBelow(String name) {
        return name.contains("/");
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
        for (String place : List.of(JOURNAL, EarlierReports.FOLDER)) {
            removeLeftovers(folder.resolve(place));
        }
        places().forEach(OutputFolder::removeLeftovers);
    }

    private static void removeLeftovers(Path place) {
        try {
            for (Path leftover :
                    entries(place).stream().filter(WholeFile::isLeftover).toList()) {
                FolderContent.remove(leftover);
            }
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot remove what is left of an earlier run in " + place + ": " + e
                            + ". Make the folder writable, and run it again.",
                    e);
        }
    }

    private static List<Path> entries(Path place) throws IOException {
        return Files.isDirectory(place) ? Folder.list(place) : List.of();
    }
}
