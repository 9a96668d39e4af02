package org.gradus.engine.assignment;

import java.util.Comparator;

/**
 * Something wrong in a file of an assignment.
 *
 * @param file the file, relative to the assignment's folder ({@code cases/000-network.json})
 * @param pointer JSON pointer (RFC 6901) of the offending value, empty for the whole file
 * @param reason what is wrong, without a full stop
 * @param remedy what to do, a sentence
 */
public record Problem(String file, String pointer, String reason, String remedy) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparing(Problem::pointer)
            .thenComparing(Problem::reason)
            .thenComparing(Problem::remedy);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** One line for people: {@code cases/a.json#/id: what is wrong. What to do.} */
    @Override
    public String toString() {
        return file + (pointer.isEmpty() ? "" : "#" + pointer) + ": " + reason + ". " + remedy;
    }
}
