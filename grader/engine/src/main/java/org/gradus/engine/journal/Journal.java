package org.gradus.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.file.Digest;
import org.gradus.engine.file.PlainFile;
import org.gradus.engine.file.TooLargeException;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.HiddenResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;

/**
 * The records of a run, a file each, named by a key: the hash of all that the record depends on. Safe for use by several lanes.
 *
 * <p>What a person or another machine might get better is unsettled: grader faults, and whatever met a limit. It is kept for reports
 * alone, by the submission's name, and made again by the next run.
 */
public final class Journal {

    /** A hundred times what the record of a submission takes that is wrong everywhere. */
    private static final int LARGEST_RECORD = 64 << 20;

    private final Optional<Path> folder;
    private final Finding finding;
    private final RecordJson json = new RecordJson();

    /**
     * Opens a journal.
     *
     * @param folder created when the first record is kept
     */
    public Journal(Path folder) {
        this(Optional.of(folder), Finding.WHAT_IS_KEPT);
    }

    private Journal(Optional<Path> folder, Finding finding) {
        this.folder = folder;
        this.finding = finding;
    }

    /** What of the records that are there can be found. */
    private enum Finding {
        WHAT_IS_KEPT,
        NOTHING
    }

    /** The same folder for submissions that are to be graded again, whatever is known of them: records are replaced. */
    public Journal anew() {
        return new Journal(folder, Finding.NOTHING);
    }

    /** A journal that keeps nothing and knows nothing, for a single submission. */
    public static Journal none() {
        return new Journal(Optional.empty(), Finding.NOTHING);
    }

    /**
     * The record of a key; empty if there is none, or if its file is damaged or larger than any record, so that it is made again.
     *
     * @throws RecordException if something is there and cannot be read
     */
    public Optional<SubmissionRecord> find(String key) {
        return finding == Finding.NOTHING ? Optional.empty() : folder.flatMap(place -> read(place, key));
    }

    private Optional<SubmissionRecord> read(Path place, String key) {
        Path file = file(place, key);
        try {
            return json.read(PlainFile.found(file).read(LARGEST_RECORD));
        } catch (NoSuchFileException | JsonProcessingException | TooLargeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new RecordException(
                    "Cannot read the record " + file + ": " + e + ". Make it readable, or delete it", e);
        }
    }

    /**
     * Keeps a record, whole and at once, unless it is one that should be made again.
     *
     * @throws RecordException if it is larger than any record may be
     */
    public void keep(String key, SubmissionRecord record) {
        if (folder.isPresent() && isFinal(record)) {
            byte[] bytes = json.write(record);
            if (bytes.length > LARGEST_RECORD) {
                throw new RecordException("The record has " + bytes.length + " bytes, more than a record may have");
            }
            WholeFile.write(file(folder.get(), key), bytes);
        }
    }

    /** Keeps an unsettled record for reports; forgets the one of a submission that is settled now. */
    public void settle(String submission, SubmissionRecord record) {
        if (folder.isEmpty()) {
            return;
        }
        Path file = file(folder.get(), unsettledKey(submission));
        if (!isFinal(record)) {
            WholeFile.write(file, json.write(record));
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new JournalException("Cannot delete " + file + ": " + e + ". Make the folder writable", e);
        }
    }

    /** The record of a submission that is not settled; empty if it is. */
    public Optional<SubmissionRecord> findUnsettled(String submission) {
        return find(unsettledKey(submission));
    }

    private static String unsettledKey(String submission) {
        return "unsettled-" + new Digest().text(submission).hex();
    }

    private static boolean isFinal(SubmissionRecord record) {
        Stream<Outcome> outcomes = Stream.concat(
                record.results().stream().map(CheckResult::outcome),
                record.hidden().stream().map(HiddenResult::outcome));
        return !record.hasFault() && outcomes.noneMatch(Journal::metALimit);
    }

    private static boolean metALimit(Outcome outcome) {
        return outcome instanceof Outcome.TimedOut
                || outcome instanceof Outcome.OutOfMemory
                || outcome instanceof Outcome.OverBudget;
    }

    private static Path file(Path folder, String key) {
        return folder.resolve(key + ".json");
    }
}
