package org.gradus.engine.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table, submission by submission. */
record Rows(Map<String, List<CSVRecord>> bySubmission) {

    static final Rows NONE = new Rows(Map.of());

    static Rows of(List<CSVRecord> table) {
        Map<String, List<CSVRecord>> rows = new TreeMap<>();
        for (CSVRecord row : table) {
            rows.computeIfAbsent(row.get("submission"), name -> new ArrayList<>())
                    .add(row);
        }
        return new Rows(rows);
    }

    Set<String> submissions() {
        return bySubmission.keySet();
    }

    List<CSVRecord> of(String submission) {
        return bySubmission.getOrDefault(submission, List.of());
    }
}
