package org.gradus.engine.gallery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A hostile submission, or assignment, and what must become of it.
 *
 * @param group of the gallery
 * @param name of its folder
 * @param folder that holds {@code attack.json} and {@code submission}, or {@code assignment}
 * @param card what {@code attack.json} says
 */
record Attack(String group, String name, Path folder, Card card) {

    /**
     * What {@code attack.json} says.
     *
     * @param tries a sentence: what it tries
     * @param line of the list of known attacks that it stands for
     * @param status in scores.csv
     * @param loses the facets without points, by part
     * @param shares the facets with a share of their points, by part; all others have full marks
     * @param outcome the word in checks.csv under one lost facet at least
     * @param needs the sandboxes that stop it; empty where every one does. Elsewhere it may do harm, and gains nothing
     * @param form how it is handed in where a folder of files cannot hold it
     * @param quick whether every build runs it
     * @param boasts whether it throws where it could do what it tries, and nothing stops it
     * @param java the oldest release of Java on which it can try; on an older one it does nothing
     * @param gets what it gets, where that is more than its marks
     * @param stopped a sentence: where it is stopped
     */
    record Card(
            @JsonProperty(required = true) String tries,
            @JsonProperty(required = true) String line,
            @JsonProperty(required = true) String status,
            @JsonProperty(required = true) Map<String, List<String>> loses,
            Optional<Map<String, List<String>>> shares,
            Optional<String> outcome,
            Optional<List<String>> needs,
            Optional<HandIn> form,
            boolean quick,
            boolean boasts,
            Optional<Integer> java,
            Optional<String> gets,
            @JsonProperty(required = true) String stopped) {
        Card {
            loses = new TreeMap<>(loses);
        }
    }

    /** The name of the submission in the batch. */
    String submission() {
        return group + "-" + name;
    }

    /** What is handed in. */
    Path files() {
        return folder.resolve("submission");
    }

    /** What somebody else hands in, who works together with its author; there for pairs alone. */
    Path accomplice() {
        return folder.resolve("accomplice");
    }

    /** What is laid over a new assignment, where it is an assignment that attacks; there for those alone. */
    Path assignment() {
        return folder.resolve("assignment");
    }

    /** Whether it is an assignment that somebody else has written. */
    boolean isOfACourse() {
        return group.equals(Gallery.COURSES);
    }

    /** Whether it takes two. */
    boolean isPair() {
        return group.equals(Gallery.PAIRS);
    }

    /** Whether a sandbox is one of those in which it is really stopped. */
    boolean isStoppedBy(String sandbox) {
        return card.needs().map(needs -> needs.contains(sandbox)).orElse(true);
    }

    boolean loses(String part, String facet) {
        return card.loses().getOrDefault(part, List.of()).contains(facet);
    }

    boolean shares(String part, String facet) {
        return card.shares().orElse(Map.of()).getOrDefault(part, List.of()).contains(facet);
    }

    /** Whether its files speak of a file by its name, or that file bears the name of the attack. */
    boolean mayTouch(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.contains(submission()) || Sources.mention(files(), name);
    }

    @Override
    public String toString() {
        return submission();
    }
}
