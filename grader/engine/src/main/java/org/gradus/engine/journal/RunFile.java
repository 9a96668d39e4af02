package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.intake.Owner;

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
     * @param owner whose it is, where a bulk download said so
     */
    @JsonPropertyOrder({"submission", "content", "owner"})
    @JsonDeserialize(using = SubmissionContentReader.class)
    public record SubmissionContent(
            String submission,
            String content,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Owner> owner) {

        /** Of a plain folder, which does not say whose it is. */
        public SubmissionContent(String submission, String content) {
            this(submission, content, Optional.empty());
        }
    }

    public RunFile {
        submissions = List.copyOf(submissions);
    }
}
