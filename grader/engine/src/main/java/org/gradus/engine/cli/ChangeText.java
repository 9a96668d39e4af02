package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.clean.Count;
import org.gradus.engine.export.MarkChange;
import org.gradus.engine.export.MarkChanges;
import org.gradus.engine.table.TableException;

/** What changed between two runs, for people to read. */
final class ChangeText {

    private static final int MOST_SHOWN = 20;

    private ChangeText() {}

    static String line(MarkChange change) {
        String place = (change.part() + " " + change.facet()).strip();
        String checks = change.checks().isEmpty() ? "" : "  [" + String.join("; ", change.checks()) + "]";
        return change.submission() + (place.isEmpty() ? "" : ", " + place) + ": " + points(change.oldPoints())
                + ", now " + points(change.newPoints()) + checks;
    }

    static String summary(List<MarkChange> changes) {
        long submissions =
                changes.stream().map(MarkChange::submission).distinct().count();
        return changes.isEmpty()
                ? "All marks are the same."
                : Count.of(changes.size(), "difference") + ", in " + Count.of(submissions, "submission");
    }

    /** What a run that replaced the tables changed: the first changes, how many there are, and where the rest can be seen. */
    static List<String> ofReplaced(Path old, Path fresh) {
        List<MarkChange> changes;
        try {
            changes = MarkChanges.between(old, fresh, MOST_SHOWN);
        } catch (TableException e) {
            return List.of("The earlier tables are in " + old + "; they cannot be compared: " + e.getMessage());
        }
        List<String> lines = new ArrayList<>();
        changes.stream().limit(MOST_SHOWN).map(ChangeText::line).forEach(lines::add);
        lines.add(
                changes.isEmpty()
                        ? summary(changes) + " The earlier tables are in " + old + "."
                        : summary(changes) + "; gradus diff " + old + " " + fresh + " shows all");
        return lines;
    }

    private static String points(String points) {
        return points.isEmpty() ? "not there" : points;
    }
}
