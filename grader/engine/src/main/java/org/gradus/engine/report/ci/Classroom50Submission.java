package org.gradus.engine.report.ci;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Classroom 50's runner says of a submission, by its variables.
 *
 * @param classroom its short name
 * @param type {@code individual}, for example
 * @param owner of the repository
 * @param tag {@code submit/2026-06-01T14-32-05Z-a1b2c3d}
 * @param commit an address, as are the next two
 * @param review what there is to compare; the commit where there is nothing
 * @param time that of the tag, {@code 2026-06-01T14:32:05Z}; the runner puts that of the commit there
 */
public record Classroom50Submission(
        String classroom,
        String assignment,
        String type,
        String owner,
        String tag,
        String commit,
        String release,
        String review,
        String time) {

    private static final String TAG = "SUBMISSION_TAG";
    private static final List<String> NEEDED =
            List.of("CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER", TAG, "COMMIT_URL", "RELEASE_URL");
    private static final Pattern TIME =
            Pattern.compile("submit/(\\d{4}-\\d{2}-\\d{2}T\\d{2})-(\\d{2})-(\\d{2}Z)(?:-.*)?");

    /** What is wrong with variables, if they are not those of a submission. */
    public static Optional<String> missing(Map<String, String> environment) {
        return NEEDED.stream()
                .filter(name -> environment.getOrDefault(name, "").isEmpty())
                .findFirst()
                .map(name -> "Classroom 50 sets the variable " + name + ", and it is not set here.")
                .or(() -> TIME.matcher(environment.getOrDefault(TAG, "")).matches()
                        ? Optional.empty()
                        : Optional.of("Classroom 50 sets the variable " + TAG
                                + " to submit/2026-06-01T14-32-05Z-a1b2c3d, for example, and here it is '"
                                + environment.getOrDefault(TAG, "") + "'."));
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if something is {@link #missing}
     */
    public static Classroom50Submission of(Map<String, String> environment) {
        missing(environment).ifPresent(problem -> {
            throw new IllegalArgumentException("environment: " + problem);
        });
        String tag = environment.getOrDefault(TAG, "");
        String commit = environment.getOrDefault("COMMIT_URL", "");
        return new Classroom50Submission(
                environment.getOrDefault("CLASSROOM", ""),
                environment.getOrDefault("ASSIGNMENT", ""),
                environment.getOrDefault("ASSIGNMENT_TYPE", ""),
                environment.getOrDefault("OWNER", ""),
                tag,
                commit,
                environment.getOrDefault("RELEASE_URL", ""),
                Optional.ofNullable(environment.get("REVIEW_URL"))
                        .filter(address -> !address.isEmpty())
                        .orElse(commit),
                time(tag));
    }

    private static String time(String tag) {
        Matcher matcher = TIME.matcher(tag);
        return matcher.matches() ? matcher.group(1) + ":" + matcher.group(2) + ":" + matcher.group(3) : "";
    }
}
