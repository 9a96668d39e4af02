package org.gradus.engine.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import java.util.SortedMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.file.Digest;

/**
 * All that marks, and how much is told of them, depend on beside the records. Where it alone differs nothing is run again.
 *
 * @param hash over the others
 * @param assignmentHash of its points, follow-through share and feedback
 * @param feedback how much was to be told other than the assignment says; empty if it was as it says
 * @param decisions SHA-256 over the files with people's decisions; empty where there are none
 */
@JsonPropertyOrder({"hash", "assignmentHash", "feedback", "decisions"})
public record MarksIdentity(
        @JsonProperty("hash") String hash,
        @JsonProperty("assignmentHash") String assignmentHash,
        @JsonProperty("feedback") String feedback,
        @JsonProperty("decisions") String decisions) {

    /** Of a run without marks yet, or of a build of Gradus that did not say. */
    static final MarksIdentity UNKNOWN = new MarksIdentity("", "", "", "");

    /**
     * What marks will depend on.
     *
     * @param told as was asked for on the command line
     * @param files with people's decisions, by name
     */
    public static MarksIdentity of(Assignment assignment, Optional<Telling> told, SortedMap<String, byte[]> files) {
        String feedback = told.map(Telling::toString).orElse("");
        String decisions = decisions(files);
        String hash = new Digest()
                .text(assignment.marksHash())
                .text(feedback)
                .text(decisions)
                .hex();
        return new MarksIdentity(hash, assignment.marksHash(), feedback, decisions);
    }

    /** As much as was to be told other than the assignment says. */
    public Optional<Telling> told() {
        return feedback.isEmpty() ? Optional.empty() : Optional.of(Telling.parse(feedback));
    }

    private static String decisions(SortedMap<String, byte[]> files) {
        Digest digest = new Digest();
        files.forEach((name, bytes) -> digest.text(name).bytes(bytes));
        return files.isEmpty() ? "" : digest.hex();
    }
}
