package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * All that, beside the submissions, a mark depends on.
 *
 * @param grader which grader
 * @param java the version of the Java runtime on both sides of the wall
 * @param assignmentId its name
 * @param assignmentHash of all its files that change results, hidden cases included
 * @param seed of all random inputs
 * @param encoding that was named for sources that do not say their own; empty if it is found out
 * @param sandbox the name of the walls
 * @param submissionsFolder the absolute path that was graded
 */
@JsonPropertyOrder({
    "grader",
    "java",
    "assignmentId",
    "assignmentHash",
    "seed",
    "encoding",
    "sandbox",
    "submissionsFolder"
})
public record RunIdentity(
        GraderIdentity grader,
        String java,
        String assignmentId,
        String assignmentHash,
        long seed,
        String encoding,
        String sandbox,
        String submissionsFolder) {

    /** The key of a submission's record: the same content under the same conditions, wherever it lies and whoever handed it in. */
    public String key(String contentHash) {
        return new Digest()
                .text(grader.hash())
                .text(java)
                .text(assignmentHash)
                .text(Long.toString(seed))
                .text(encoding)
                .text(sandbox)
                .text(contentHash)
                .hex();
    }

    /** Whether both are the same run, continued: on another Java, in other walls, or read
     * in another encoding its records are made anew. */
    boolean continues(RunIdentity earlier) {
        return grader.equals(earlier.grader)
                && assignmentHash.equals(earlier.assignmentHash)
                && seed == earlier.seed
                && submissionsFolder.equals(earlier.submissionsFolder);
    }
}
