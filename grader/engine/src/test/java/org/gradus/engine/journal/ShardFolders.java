package org.gradus.engine.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.file.Digest;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.result.SubmissionRecord;

/** Writes folders as batches of shards write them, from records that are made up. Two who handed in the same have the same record. */
public final class ShardFolders {

    public static final RunIdentity RUN = run(7, "a1", "g1");

    private final Path temp;
    private RunIdentity run = RUN;
    private String feedback = "";

    public ShardFolders(Path temp) {
        this.temp = temp;
    }

    /** From now on, of another run. */
    public ShardFolders of(RunIdentity other) {
        run = other;
        return this;
    }

    ShardFolders told(String other) {
        feedback = other;
        return this;
    }

    public static RunIdentity run(long seed, String assignment, String grader) {
        return run(RunKind.BATCH, seed, assignment, grader);
    }

    /** As gradus grade has it. */
    static RunIdentity ofOneSubmission() {
        return run(RunKind.GRADE, 7, "a1", "g1");
    }

    private static RunIdentity run(RunKind kind, long seed, String assignment, String grader) {
        return new RunIdentity(
                kind,
                new GraderIdentity("1.0", grader),
                "17",
                "basics",
                assignment,
                false,
                seed,
                Seed.Origin.ASSIGNMENT,
                "",
                "process",
                "/submissions");
    }

    /** What somebody with this record handed in. */
    public static SubmissionContent content(String name, SubmissionRecord record) {
        return new SubmissionContent(name, new Digest().text(record.toString()).hex());
    }

    /** The shard of a class, come to its end. */
    public Path finished(String folder, Shard shard, SortedMap<String, SubmissionRecord> members) {
        SortedMap<String, SubmissionRecord> own = new TreeMap<>(members);
        own.keySet().removeIf(name -> !shard.holds(name));
        Path out = temp.resolve(folder);
        try (OutputFolder output = OutputFolder.open(out, run, Optional.of(ofClass(shard, members)))) {
            own.forEach((name, record) -> {
                output.journal().keep(run.key(content(name, record).content()), record);
                output.journal().settle(name, record);
            });
            Published.in(output, Map.of(), new MarksIdentity("m", "am", feedback, ""), contents(own));
        }
        return out;
    }

    /** The shard of a class, killed before its first record. */
    Path begun(String folder, Shard shard, SortedMap<String, SubmissionRecord> members) {
        Path out = temp.resolve(folder);
        OutputFolder.open(out, run, Optional.of(ofClass(shard, members))).close();
        return out;
    }

    private static List<SubmissionContent> contents(Map<String, SubmissionRecord> own) {
        return own.entrySet().stream()
                .map(one -> content(one.getKey(), one.getValue()))
                .toList();
    }

    private static ClassShard ofClass(Shard shard, SortedMap<String, SubmissionRecord> members) {
        return new ClassShard(shard, List.copyOf(members.keySet()));
    }
}
