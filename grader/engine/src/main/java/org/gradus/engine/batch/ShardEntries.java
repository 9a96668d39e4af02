package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.batch.BatchEntry.Origin;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.intake.Names;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.ShardFolder;
import org.gradus.engine.journal.ShardFolder.Kept;
import org.gradus.engine.journal.Shards;

/** The submissions of a class whose shards were graded apart, as one machine would have them: nothing is run. */
public final class ShardEntries {

    private final Shards shards;

    /** The first settled record of each content, in the order of the tables: several may have handed in the same. */
    private final Map<String, BatchEntry> firstOf = new HashMap<>();

    private final List<String> remarks = new ArrayList<>();

    public ShardEntries(Shards shards) {
        this.shards = shards;
    }

    /**
     * All, in the order of the tables.
     *
     * @throws OutputRefusedException if two folders hold the same shard, and not the same of it
     * @throws JournalException if a record is missing
     */
    public List<BatchEntry> all() {
        List<Found> found = new ArrayList<>();
        shards.byNumber()
                .forEach(folders ->
                        folders.get(0).submissions().forEach(submission -> found.add(found(submission, folders))));
        found.sort(Comparator.comparing(one -> one.entry().submission(), Names.ORDER));
        return found.stream().map(this::once).toList();
    }

    /** What a person should look at, a line each, once all were read. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    private record Found(BatchEntry entry, boolean isSettled) {}

    private static Found found(SubmissionContent submission, List<ShardFolder> folders) {
        folders.stream().skip(1).forEach(folder -> requireSame(submission, folders.get(0), folder));
        List<Kept> kept = folders.stream()
                .flatMap(folder -> folder.record(submission).stream())
                .sorted(Comparator.comparing(Kept::isSettled).reversed())
                .toList();
        if (kept.isEmpty()) {
            throw missing(submission, folders.get(0));
        }
        Kept best = kept.get(0);
        kept.stream().filter(Kept::isSettled).forEach(other -> requireSame(submission, best, other));
        return new Found(
                new BatchEntry(
                        submission.submission(),
                        submission.owner(),
                        submission.content(),
                        best.record(),
                        Origin.JOURNAL),
                best.isSettled());
    }

    private static void requireSame(SubmissionContent submission, Kept best, Kept other) {
        if (!other.record().equals(best.record())) {
            throw new OutputRefusedException(
                    apart(submission, best.where(), other.where()) + "they found out different things");
        }
    }

    private static void requireSame(SubmissionContent submission, ShardFolder first, ShardFolder other) {
        if (!other.submissions().contains(submission)) {
            throw new OutputRefusedException(
                    apart(submission, first, other) + "one was graded before it was changed, the other after");
        }
    }

    private static String apart(SubmissionContent submission, ShardFolder first, ShardFolder other) {
        return TerminalText.line(submission.submission()) + " is in " + first.shard() + ". Leave out " + first.folder()
                + " or " + other.folder() + ": both hold that shard, and ";
    }

    private static JournalException missing(SubmissionContent submission, ShardFolder folder) {
        return new JournalException("The record of " + TerminalText.line(submission.submission()) + " is missing in "
                + folder.folder() + ". Run the same gradus batch command again for " + folder.shard()
                + ": it grades that submission alone.");
    }

    /** One machine grades what several handed in once, and gives all of them that record. */
    private BatchEntry once(Found found) {
        BatchEntry entry = found.entry();
        if (!found.isSettled()) {
            return entry;
        }
        BatchEntry first = firstOf.computeIfAbsent(entry.contentHash(), content -> entry);
        if (!first.record().equals(entry.record())) {
            remarks.add(TerminalText.line(entry.submission()) + " handed in the same as "
                    + TerminalText.line(first.submission())
                    + ", and another shard found something else out; both have what was found out of the latter");
        }
        return new BatchEntry(entry.submission(), entry.owner(), entry.contentHash(), first.record(), entry.origin());
    }
}
