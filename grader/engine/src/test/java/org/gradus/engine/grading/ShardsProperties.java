package org.gradus.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.batch.ShardEntries;
import org.gradus.engine.clean.Texts;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.intake.Names;
import org.gradus.engine.journal.Shard;
import org.gradus.engine.journal.ShardFolders;
import org.gradus.engine.journal.Shards;
import org.gradus.engine.report.Made;
import org.gradus.engine.report.Reports;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.Status;
import org.gradus.engine.result.SubmissionRecord;

/** However a class is divided, its shards make the bytes that the whole class makes. */
class ShardsProperties {

    private static final Assignment ASSIGNMENT = Assignments.of(
            Assignments.layer("Dense", Map.of("forward", "2", "dX", "1", "stability", "0", "conduct", "0")));

    @Property(seed = "41", tries = 30)
    void anyNumberOfShardsMakesTheBytesOfTheWholeClass(
            @ForAll("classes") Map<String, SubmissionRecord> members,
            @ForAll @IntRange(min = 1, max = 9) int of,
            @ForAll Random order)
            throws IOException {
        SortedMap<String, SubmissionRecord> sorted = new TreeMap<>(Names.ORDER);
        sorted.putAll(members);
        Path temp = Files.createTempDirectory("shards");
        try {
            ShardFolders folders = new ShardFolders(temp);
            List<Path> outs = new ArrayList<>(IntStream.rangeClosed(1, of)
                    .mapToObj(number -> folders.finished("out-" + number, new Shard(number, of), sorted))
                    .toList());
            Collections.shuffle(outs, order);

            SortedMap<String, SubmissionRecord> merged = new TreeMap<>(Names.ORDER);
            new ShardEntries(Shards.in(outs))
                    .all()
                    .forEach(one -> merged.put(one.content().submission(), one.record()));

            assertThat(merged).isEqualTo(sorted);
            SortedMap<String, byte[]> expected = files(sorted);
            SortedMap<String, byte[]> made = files(merged);
            assertThat(made.keySet()).isEqualTo(expected.keySet());
            assertThat(made)
                    .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
        } finally {
            remove(temp);
        }
    }

    @Provide
    Arbitrary<Map<String, SubmissionRecord>> classes() {
        return Arbitraries.maps(
                        Texts.any().filter(name -> !name.isEmpty() && name.length() < 100), Arbitraries.of(records()))
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static List<SubmissionRecord> records() {
        return List.of(
                new Records().passed("Dense", "forward").graded("a note"),
                new Records()
                        .passed("Dense", "forward")
                        .failed("Dense", "dX", "dX")
                        .graded(),
                new Records()
                        .add("Dense", "forward", "forward", new Outcome.TimedOut("forward"))
                        .graded(),
                Records.without(Status.GRADER_FAULT, "Gradus failed"),
                Records.without(Status.NEEDS_ATTENTION, "two of them"));
    }

    private static SortedMap<String, byte[]> files(SortedMap<String, SubmissionRecord> members) {
        MarkedRecords marked = new MarkedRecords(ASSIGNMENT, Decisions.none());
        List<Graded> graded = members.entrySet().stream()
                .map(one -> marked.of(one.getKey(), one.getValue()))
                .toList();
        return Made.of(Reports.ofClass(Grading.facts(ShardFolders.RUN), List.of()), ASSIGNMENT, graded);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
