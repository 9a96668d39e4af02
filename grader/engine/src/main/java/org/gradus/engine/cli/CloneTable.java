package org.gradus.engine.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.clean.Count;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.intake.git.CloneList.Wanted;
import org.gradus.engine.intake.git.GitClone;
import org.gradus.engine.intake.git.GitClone.Cloned;
import org.gradus.engine.report.csv.CsvTable;

/** {@code clones.csv}: a row for each repository, whatever came of it. */
final class CloneTable {

    private static final List<String> HEADER = List.of(
            "submission", "person", "repository", "status", "commit", "submitted_at", "files", "left_out", "reason");

    private static final String CLONED = "cloned";
    private static final String NOTHING = "nothing handed in";
    private static final String FAILED = "failed";

    private final CsvTable table = new CsvTable(HEADER);
    private int all;
    private int cloned;
    private int failures;

    /** Adds one that was had; returns what to say of it. */
    String cloned(Wanted wanted, String name, Cloned found) {
        if (found.commit().isEmpty()) {
            return row(wanted, name, NOTHING, Optional.empty(), "there is no commit that counts");
        }
        cloned++;
        return row(wanted, name, CLONED, Optional.of(found), "");
    }

    /** Adds one that could not be had; returns what to say of it. */
    String failed(Wanted wanted, String name, String reason) {
        failures++;
        return row(wanted, name, FAILED, Optional.empty(), reason);
    }

    private String row(Wanted wanted, String name, String status, Optional<Cloned> found, String reason) {
        all++;
        table.row(List.of(
                CsvCell.text(name),
                CsvCell.text(wanted.name()),
                CsvCell.text(GitClone.shown(wanted.address())),
                CsvCell.text(status),
                CsvCell.text(found.flatMap(Cloned::commit).orElse("")),
                CsvCell.text(found.flatMap(Cloned::time).map(Instant::toString).orElse("")),
                found.map(one -> CsvCell.number(one.files())).orElse(CsvCell.empty()),
                found.map(one -> CsvCell.number(one.leftOut())).orElse(CsvCell.empty()),
                CsvCell.text(reason)));
        return status + (reason.isEmpty() ? "" : ": " + reason);
    }

    int failures() {
        return failures;
    }

    String summary() {
        return Count.of(all, "repository", "repositories") + ", " + cloned + " " + CLONED + ", "
                + (all - cloned - failures) + " with " + NOTHING + ", " + failures + " " + FAILED;
    }

    byte[] bytes() {
        return table.bytes();
    }
}
