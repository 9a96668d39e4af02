package org.gradus.engine.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a person, from a roster or from the name that a gradebook gave a submission. Whatever is not known is empty.
 *
 * @param ids every number or sign that a gradebook knows the person by, with its leading zeros
 * @param name for people; two may share one
 */
public record Identity(List<String> ids, String login, String email, String name) {

    /** Nothing is known. */
    static final Identity UNKNOWN = new Identity(List.of(), "", "", "");

    public Identity {
        ids = List.copyOf(ids);
    }

    /** What nobody shares with another one, or should not. */
    List<String> keys() {
        return Stream.concat(ids.stream(), Stream.of(login, email))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** For a line on a screen: the name and one key, as far as they are known. */
    String shown() {
        String key = keys().stream().findFirst().orElse("");
        if (name.isEmpty()) {
            return key;
        }
        return key.isEmpty() ? name : name + " (" + key + ")";
    }
}
