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
 * @param run what they depend on beside the submissions, as far as it changes results
 * @param resultsHash over all of that: records of the same submissions under one such hash are the same
 * @param marks what they depend on beside results
 * @param shard which part of a class was graded here, if not all of it
 * @param report what was made of all that; not there before it was, in a shard, and where something could not be told, so that it is
 *     made again
 * @param submissions by name; empty while the run is not complete
 */
@JsonPropertyOrder({"schemaVersion", "run", "resultsHash", "marks", "shard", "report", "submissions"})
public record RunFile(
        int schemaVersion,
        RunIdentity run,
        String resultsHash,
        MarksIdentity marks,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ClassShard> shard,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ReportStamp> report,
        List<SubmissionContent> submissions) {

    static final int SCHEMA_VERSION = 2;

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

    /** Of this schema. */
    static RunFile of(
            RunIdentity run,
            MarksIdentity marks,
            Optional<ClassShard> shard,
            Optional<ReportStamp> report,
            List<SubmissionContent> submissions) {
        return new RunFile(SCHEMA_VERSION, run, run.resultsHash(), marks, shard, report, submissions);
    }

    /** Whether it came to its end. Nobody need be in a shard: it has, once it says of everybody in it what they handed in. */
    boolean isFinished() {
        return shard.map(part -> part.in(part.shard()))
                .map(members -> members.equals(
                        submissions.stream().map(SubmissionContent::submission).toList()))
                .orElse(!submissions.isEmpty());
    }

    public RunFile {
        submissions = List.copyOf(submissions);
    }
}
