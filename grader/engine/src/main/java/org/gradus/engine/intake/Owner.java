package org.gradus.engine.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Whose a submission of a bulk download is.
 *
 * @param people more than one where a group hands in together, none where the download does not say
 * @param attempt which of theirs it is, in the words of the service; empty if the download does not count them
 * @param late whether the service calls it late
 * @param file how the name of a file of theirs began, before what they called it, where the service finds people by that alone
 */
public record Owner(
        List<Person> people,
        String attempt,
        boolean late,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> file) {

    public Owner {
        people = List.copyOf(people);
    }

    /** Of a service that finds people otherwise. */
    public Owner(List<Person> people, String attempt, boolean late) {
        this(people, attempt, late, Optional.empty());
    }
}
