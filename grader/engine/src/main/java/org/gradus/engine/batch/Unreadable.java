package org.gradus.engine.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.compile.ClassSearch;
import org.gradus.engine.intake.Unread;

/** Whether a class is perhaps missing only because it lies where nothing could be read. */
final class Unreadable {

    private Unreadable() {}

    /** Why only a person can say; empty where every class is there, or is nowhere among what was not read. */
    static Optional<String> among(List<Unread> unread, Map<Part, ClassSearch> searches) {
        List<String> lacking = searches.entrySet().stream()
                .filter(search -> !(search.getValue() instanceof ClassSearch.Found))
                .map(search -> search.getKey().className())
                .filter(name -> unread.stream().anyMatch(each -> each.mayHold(name)))
                .toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of("nothing to run was found for " + String.join(", ", lacking) + ", and "
                        + unread.stream()
                                .filter(each -> lacking.stream().anyMatch(each::mayHold))
                                .map(Unread::sentence)
                                .collect(Collectors.joining("; ")));
    }
}
