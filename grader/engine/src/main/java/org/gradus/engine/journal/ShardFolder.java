package org.gradus.engine.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.result.SubmissionRecord;

/** The folder that one shard of a class was graded into, to be read and left as it is. */
public final class ShardFolder {

    private final Path folder;
    private final RunFile file;
    private final ClassShard shard;
    private final Journal journal;

    private ShardFolder(Path folder, RunFile file, ClassShard shard) {
        this.folder = folder;
        this.file = file;
        this.shard = shard;
        this.journal = new Journal(folder.resolve(OutputFolder.JOURNAL));
    }

    /** @throws OutputRefusedException if no shard was ever begun there */
    static ShardFolder at(Path folder) {
        if (!Files.exists(folder.resolve(EarlierRun.FILE))) {
            throw new OutputRefusedException("The folder " + folder
                    + " holds no shard. Name folders that gradus batch --shard wrote with --out.");
        }
        RunFile file = EarlierRun.in(folder);
        return new ShardFolder(
                folder, file, file.shard().orElseThrow(() -> new OutputRefusedException(noShard(folder, file))));
    }

    /** What is there instead, which need not have come to its end. */
    private static String noShard(Path folder, RunFile file) {
        if (file.run().kind() != RunKind.BATCH) {
            return "The folder " + folder
                    + " holds no batch and no shard of one. Leave it out, and name folders that gradus"
                    + " batch --shard wrote with --out.";
        }
        return "The folder " + folder
                + (file.isFinished()
                        ? " holds a whole class and no shard of one: its tables are there already."
                        : " holds a batch of a whole class that has not come to its end, and no shard of one. Run the same"
                                + " gradus batch command again: it grades the class and makes its tables, nothing is to be"
                                + " merged.");
    }

    public Path folder() {
        return folder;
    }

    public Shard shard() {
        return shard.shard();
    }

    /** What everybody in it handed in, once it is finished. */
    public List<SubmissionContent> submissions() {
        return file.submissions();
    }

    /**
     * What was found out of a submission.
     *
     * @param where in which folder
     * @param isSettled whether no further run can get a better one
     */
    public record Kept(ShardFolder where, SubmissionRecord record, boolean isSettled) {}

    /** The record of a submission, if it is there. */
    public Optional<Kept> record(SubmissionContent submission) {
        return journal.findUnsettled(submission.submission())
                .map(record -> new Kept(this, record, false))
                .or(() ->
                        journal.find(file.run().key(submission.content())).map(record -> new Kept(this, record, true)));
    }

    boolean isFinished() {
        return file.isFinished();
    }

    RunIdentity run() {
        return file.run();
    }

    MarksIdentity marks() {
        return file.marks();
    }

    ClassShard ofClass() {
        return shard;
    }
}
