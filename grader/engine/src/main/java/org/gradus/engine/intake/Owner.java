package org.gradus.engine.intake;

import java.util.List;

/**
 * Whose a submission of a bulk download is.
 *
 * @param people more than one where a group hands in together, none where the download does not say
 * @param attempt which of theirs it is, in the words of the service; empty if the download does not count them
 * @param late whether the service calls it late
 */
public record Owner(List<Person> people, String attempt, boolean late) {
    public Owner {
        people = List.copyOf(people);
    }
}
