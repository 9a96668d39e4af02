package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * {@code run.json}: what reproduces the marks of a run.
 *
 * @param schemaVersion of this file
 * @param run what they depend on beside the submissions
 * @param submissions by name; empty while the run is not complete
 */
@JsonPropertyOrder({"schemaVersion", "run", "submissions"})
public record RunFile(int schemaVersion, RunIdentity run, List<SubmissionContent> submissions) {

    static final int SCHEMA_VERSION = 1;

    /**
     * One submission of a run.
     *
     * @param content SHA-256 over its sources and what was said about them on the way in
     */
    @JsonPropertyOrder({"submission", "content"})
    public record SubmissionContent(String submission, String content) {}

    public RunFile {
        submissions = List.copyOf(submissions);
    }
}
