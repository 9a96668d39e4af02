package org.gradus.engine.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.intake.Person;
import org.gradus.engine.journal.EarlierRun;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.table.ShownNames;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableException;

/** Reads what came of each submission from the folder of a finished run. */
public final class Scores {

    private Scores() {}

    /**
     * Reads {@code scores.csv}; the very names of the submissions stand in {@code run.json}.
     *
     * @throws TableException if the run is not complete, or its files do not belong together
     */
    public static List<Score> of(Path folder) {
        Table table = new RunTables(folder).scores();
        List<SubmissionContent> submissions = EarlierRun.submissions(folder);
        List<String> names =
                submissions.stream().map(SubmissionContent::submission).toList();
        Map<String, Identity> owners = submissions.stream()
                .collect(Collectors.toMap(SubmissionContent::submission, Scores::owner, (first, same) -> first));
        Map<String, Optional<String>> files = submissions.stream()
                .collect(Collectors.toMap(
                        SubmissionContent::submission,
                        content -> content.owner().flatMap(Owner::file),
                        (first, same) -> first));
        if (names.isEmpty()) {
            throw new TableException(
                    "The run in " + folder
                            + " is not complete: run.json names no submissions. Run the batch again: it continues where it stopped.");
        }
        ShownNames shown = new ShownNames(names);
        int submission = table.column("submission");
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Table.Row row = table.rows().get(i);
            Optional<String> beside = i < names.size() ? Optional.of(names.get(i)) : Optional.empty();
            String name = beside.filter(one -> CsvCell.text(one).toString().equals(row.cell(submission)))
                    .or(() -> shown.find(row.cell(submission)))
                    .orElseThrow(() -> table.wrong(
                            row,
                            "run.json knows no submission \"" + row.cell(submission)
                                    + "\". Write the tables afresh: run the batch again"));
            scores.add(score(
                    table,
                    row,
                    name,
                    owners.getOrDefault(name, Identity.UNKNOWN),
                    files.getOrDefault(name, Optional.empty())));
        }
        requireAll(table, names, scores);
        return scores;
    }

    private static Score score(Table table, Table.Row row, String name, Identity owner, Optional<String> file) {
        BigDecimal maxPoints = RunTables.number(table, row, "max_points")
                .orElseThrow(
                        () -> table.wrong(row, "max_points is blank. Write the tables afresh: run the batch again"));
        return new Score(
                name,
                owner,
                table.text(row, "status"),
                RunTables.number(table, row, "points"),
                maxPoints,
                RunTables.number(table, row, "adjustments"),
                RunTables.number(table, row, "late"),
                file);
    }

    /** What a bulk download said of the one whose work it is; of a group it is the name that matches. */
    private static Identity owner(SubmissionContent submission) {
        return submission
                .owner()
                .filter(owner -> owner.people().size() == 1)
                .map(owner -> identity(owner.people().get(0)))
                .orElse(Identity.UNKNOWN);
    }

    private static Identity identity(Person person) {
        List<String> ids = person.id().isEmpty() ? List.of() : List.of(person.id());
        return new Identity(ids, "", person.email(), person.name());
    }

    private static void requireAll(Table table, List<String> names, List<Score> scores) {
        List<String> found = scores.stream().map(Score::submission).sorted().toList();
        if (!found.equals(names.stream().sorted().toList())) {
            throw new TableException(table.name()
                    + " has not exactly one row for each submission of run.json. Write the tables afresh: run the batch"
                    + " again.");
        }
    }
}
