package org.gradus.engine.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.intake.Names;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.ShardFolder;
import org.gradus.engine.journal.ShardFolder.Kept;
import org.gradus.engine.journal.Shards;
import org.gradus.engine.result.SubmissionRecord;

/** The submissions of a class whose shards were graded apart, as one machine would have them: nothing is run. */
public final class ShardEntries {

    private final Shards shards;

    /** The first settled record of each content, in the order of the tables: several may have handed in the same. */
    private final Map<String, Merged> firstOf = new HashMap<>();

    private final List<String> remarks = new ArrayList<>();

    public ShardEntries(Shards shards) {
        this.shards = shards;
    }

    /**
     * One submission.
     *
     * @param shard the folder that its record is in
     * @param kept under which submission it is kept there
     */
    public record Merged(SubmissionContent content, ShardFolder shard, SubmissionContent kept) {

        /** Its record, read whenever it is asked for. */
        public SubmissionRecord record() {
            return shard.record(kept).orElseThrow(() -> missing(kept, shard)).record();
        }
    }

    /**
     * All, in the order of the tables.
     *
     * @throws OutputRefusedException if two folders hold the same shard, and not the same of it
     * @throws JournalException if a record is missing
     */
    public List<Merged> all() {
        List<Found> found = new ArrayList<>();
        shards.byNumber()
                .forEach(folders ->
                        folders.get(0).submissions().forEach(submission -> found.add(found(submission, folders))));
        found.sort(Comparator.comparing(one -> one.merged().content().submission(), Names.ORDER));
        return found.stream().map(this::once).toList();
    }

    /** What a person should look at, a line each, once all were read. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    private record Found(Merged merged, boolean isSettled) {}

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
        return new Found(new Merged(submission, best.where(), submission), best.isSettled());
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
    private Merged once(Found found) {
        Merged merged = found.merged();
        if (!found.isSettled()) {
            return merged;
        }
        Merged first = firstOf.computeIfAbsent(merged.content().content(), content -> merged);
        if (!first.equals(merged) && !first.record().equals(merged.record())) {
            remarks.add(TerminalText.line(merged.content().submission()) + " handed in the same as "
                    + TerminalText.line(first.content().submission())
                    + ", and another shard found something else out; both have what was found out of the latter");
        }
        return new Merged(merged.content(), first.shard(), first.content());
    }
}
