package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.gradus.engine.file.Digest;

/**
 * All that, beside the submissions, results depend on.
 *
 * @param kind which command it is a run of
 * @param grader which grader
 * @param java the version of the Java runtime on both sides of the wall
 * @param assignmentId its name
 * @param assignmentHash of all in it that changes results, hidden cases included
 * @param hiddenCases whether there are hidden cases, so that the report is nothing for students
 * @param seed of all random inputs
 * @param seedFrom who chose it
 * @param encoding that was named for sources that do not say their own; empty if it is found out
 * @param sandbox the name of the walls
 * @param submissionsFolder the absolute path that was graded
 */
@JsonPropertyOrder({
    "kind",
    "grader",
    "java",
    "assignmentId",
    "assignmentHash",
    "hiddenCases",
    "seed",
    "seedFrom",
    "encoding",
    "sandbox",
    "submissionsFolder"
})
public record RunIdentity(
        RunKind kind,
        GraderIdentity grader,
        String java,
        String assignmentId,
        String assignmentHash,
        boolean hiddenCases,
        long seed,
        Seed.Origin seedFrom,
        String encoding,
        String sandbox,
        String submissionsFolder) {

    /** The key of a submission's record: the same content under the same conditions, wherever it lies and whoever handed it in. */
    public String key(String contentHash) {
        return conditions().text(contentHash).hex();
    }

    /** Of all that changes results. */
    String resultsHash() {
        return conditions().hex();
    }

    private Digest conditions() {
        return new Digest()
                .text(grader.hash())
                .text(java)
                .text(assignmentHash)
                .text(Long.toString(seed))
                .text(encoding)
                .text(sandbox);
    }

    /**
     * Why this run is not the given one, continued; empty if it is. On another Java, in other walls or read in another encoding a batch
     * goes on, and its records are made anew.
     */
    Optional<String> differenceFrom(RunIdentity earlier) {
        if (kind != earlier.kind || !submissionsFolder.equals(earlier.submissionsFolder)) {
            return Optional.of(earlier.kind.holds() + earlier.submissionsFolder);
        }
        if (!assignmentId.equals(earlier.assignmentId)) {
            return Optional.of("with the assignment " + earlier.assignmentId);
        }
        if (hiddenCases != earlier.hiddenCases) {
            return Optional.of(earlier.hiddenCases ? "with hidden cases" : "without hidden cases");
        }
        return kind.isOnceAndForAll() ? changedSince(earlier) : Optional.empty();
    }

    private Optional<String> changedSince(RunIdentity earlier) {
        if (seed != earlier.seed) {
            return Optional.of(
                    earlier.seedFrom == Seed.Origin.SECRET
                            ? "with a secret seed, which --seed secret continues"
                            : "with the seed " + earlier.seed);
        }
        if (!grader.equals(earlier.grader)) {
            return Optional.of("with another build of Gradus (" + earlier.grader.version() + ")");
        }
        return assignmentHash.equals(earlier.assignmentHash)
                ? Optional.empty()
                : Optional.of("with another assignment, other hidden cases, or the same ones before they were changed");
    }
}
