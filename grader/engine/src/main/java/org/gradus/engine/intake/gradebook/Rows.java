package org.gradus.engine.intake.gradebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.intake.Names;
import org.gradus.engine.intake.Namesakes;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.intake.Wording;

/** What the rows of a download are called. */
final class Rows {

    private Rows() {}

    /** What there is of a name and an id; on one line, of bounded length, and no path. */
    static String name(String name, String id) {
        String row = Stream.of(name, id)
                .map(Rows::safe)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("_"));
        return row.isEmpty() ? "unnamed" : row;
    }

    private static String safe(String part) {
        return Wording.name(part.replace('/', ' ').replace('\\', ' ')).strip();
    }

    /** Sorted by name; of several that could be taken for one, one that is for a person to look at. */
    static List<Submission> unique(List<Submission> submissions) {
        Map<String, List<Submission>> alike = new LinkedHashMap<>();
        submissions.forEach(each -> alike.computeIfAbsent(Namesakes.likeness(each.name()), key -> new ArrayList<>())
                .add(each));
        return alike.values().stream()
                .map(Rows::onlyOne)
                .sorted(Comparator.comparing(Submission::name, Names.ORDER))
                .toList();
    }

    private static Submission onlyOne(List<Submission> alike) {
        Submission first = alike.get(0);
        return alike.size() == 1
                ? first
                : new Submission.Unclear(
                        first.name(),
                        first.owner(),
                        reason(alike.stream().map(Submission::name).toList()));
    }

    private static String reason(List<String> names) {
        return Namesakes.areOnlyShownAlike(names)
                ? Namesakes.shownAlike(names)
                : "there is more than one submission of this name (" + Wording.names(names)
                        + "): keep only one of them";
    }
}
