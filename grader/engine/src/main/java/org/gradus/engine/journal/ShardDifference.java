package org.gradus.engine.journal;

import java.util.ArrayList;
import java.util.List;

/** In what the runs of two shards differ: anything at all means that one machine would not have written what the two have. */
record ShardDifference(ShardFolder first, ShardFolder other) {

    /** A sentence for each difference; a secret seed is not among its words. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        RunIdentity one = first.run();
        RunIdentity two = other.run();
        compare(
                sentences,
                "the number of shards",
                first.shard().of(),
                other.shard().of());
        compare(sentences, "the build of Gradus", build(one), build(two));
        compare(sentences, "the Java", one.java(), two.java());
        compare(sentences, "the assignment", one.assignmentId(), two.assignmentId());
        if (one.assignmentId().equals(two.assignmentId())
                && !one.assignmentHash().equals(two.assignmentHash())) {
            sentences.add(start() + "the state of the assignment, or of its hidden cases");
        }
        if (one.seed() != two.seed()) {
            sentences.add(start() + "the seed");
        } else {
            compare(sentences, "who chose the seed", one.seedFrom(), two.seedFrom());
        }
        compare(sentences, "--encoding", shown(one.encoding()), shown(two.encoding()));
        compare(sentences, "the sandbox", one.sandbox(), two.sandbox());
        compare(sentences, "the folder of submissions", one.submissionsFolder(), two.submissionsFolder());
        compareFeedback(sentences);
        return sentences;
    }

    /** It is known at the end alone. */
    private void compareFeedback(List<String> sentences) {
        if (first.isFinished() && other.isFinished()) {
            compare(
                    sentences,
                    "--feedback",
                    shown(first.marks().feedback()),
                    shown(other.marks().feedback()));
        }
    }

    private void compare(List<String> sentences, String what, Object one, Object two) {
        if (!one.equals(two)) {
            sentences.add(start() + what + ": " + one + " there, " + two + " here");
        }
    }

    private String start() {
        return other.folder() + " differs from " + first.folder() + " in ";
    }

    private static String build(RunIdentity run) {
        return run.grader().version() + " (" + run.grader().hash() + ")";
    }

    private static String shown(String option) {
        return option.isEmpty() ? "not given" : option;
    }
}
