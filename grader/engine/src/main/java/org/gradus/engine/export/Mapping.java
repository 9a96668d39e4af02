package org.gradus.engine.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.engine.table.ShownNames;
import org.gradus.engine.table.Table;

/**
 * What a table says of whose submissions are: a column {@code submission}, and others with an id, login, e-mail address or name of a
 * person. A team has a row for each, or a cell for each. It goes before whatever the names of submissions say.
 */
public final class Mapping {

    private static final String SUBMISSION = "submission";

    /** What to look people up by, by submissions as the table calls them. */
    private final Map<String, List<String>> people = new LinkedHashMap<>();

    private final Map<String, String> firstLines = new LinkedHashMap<>();

    private Mapping() {}

    /** No table: the names of submissions say whose they are. */
    public static Mapping none() {
        return new Mapping();
    }

    /**
     * Reads the table.
     *
     * @throws org.gradus.engine.table.TableException if there is no column for submissions, or a row without a person
     */
    public static Mapping of(Table table) {
        Mapping mapping = new Mapping();
        int submission = table.column(SUBMISSION);
        for (Table.Row row : table.rows()) {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < table.header().size(); i++) {
                if (i != submission && !row.cell(i).isBlank()) {
                    keys.add(row.cell(i).strip());
                }
            }
            if (keys.isEmpty()) {
                throw table.wrong(
                        row, "nobody is named. Write an id, a login or an e-mail address beside the submission");
            }
            String name = row.cell(submission);
            mapping.people.computeIfAbsent(name, first -> new ArrayList<>()).addAll(keys);
            mapping.firstLines.putIfAbsent(name, table.name() + ", line " + row.line());
        }
        return mapping;
    }

    /** What to look people up by, by the very names of the submissions. */
    Map<String, Set<String>> keys(ShownNames submissions) {
        Map<String, Set<String>> keys = new HashMap<>();
        people.forEach((cell, named) -> submissions
                .find(cell)
                .ifPresent(submission -> keys.computeIfAbsent(submission, first -> new LinkedHashSet<>())
                        .addAll(named)));
        return keys;
    }

    /** The lines that speak of submissions which are not there. */
    List<String> withoutSubmission(ShownNames submissions) {
        return firstLines.entrySet().stream()
                .filter(line -> submissions.find(line.getKey()).isEmpty())
                .map(line -> line.getValue() + ": there is no submission \"" + line.getKey() + "\"")
                .toList();
    }
}
