package org.gradus.engine.export;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.report.csv.CsvTable;

/** Who got what by which submission, and who and what is left over: nobody and nothing is missing from it. */
final class MatchReport {

    static final List<String> HEADER =
            List.of("person", "submission", "status", "points", "exported", "matched_by", "note");

    private final Grades grades;

    MatchReport(Grades grades) {
        this.grades = grades;
    }

    /** {@code matching.csv}: a row for every person, and for every submission that is nobody's. */
    CsvTable table() {
        CsvTable table = new CsvTable(HEADER);
        for (Member member : grades.matching().roster().members()) {
            List<Score> scores = grades.matching().of(member);
            if (scores.isEmpty()) {
                table.row(nothing(member));
            }
            scores.forEach(score -> table.row(row(member, score)));
        }
        nobodys().forEach(score -> table.row(nobodys(score)));
        return table;
    }

    /** What a person should look into, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(grades.matching().idleLines());
        for (Score score : grades.matching().scores()) {
            Found found = grades.matching().found(score);
            if (found.members().isEmpty()) {
                lines.add("submission " + score.submission() + ": in no row, " + found.how());
            } else if (found.how().contains("of the mapping is")) {
                lines.add("submission " + score.submission() + ": " + found.how());
            }
        }
        for (Member member : grades.matching().roster().members()) {
            member.person().keys().stream()
                    .filter(key -> !CsvCell.isToBeKept(key))
                    .forEach(key -> lines.add(shown(member) + ": " + key + " is written as " + CsvCell.asItCame(key)
                            + ", since a spreadsheet would take it for a formula: enter the grade by hand if the"
                            + " gradebook does not find it"));
            String note = note(member);
            if (!note.isEmpty()) {
                lines.add(shown(member) + ": blank, " + note);
            }
        }
        return lines;
    }

    /** The submissions that are in nobody's row. */
    List<Score> nobodys() {
        return grades.matching().scores().stream()
                .filter(score -> grades.matching().found(score).members().isEmpty())
                .toList();
    }

    /** Why a person's grade is blank; empty if it is not. */
    private String note(Member member) {
        if (grades.grade(member).isPresent()) {
            return "";
        }
        List<Score> scores = grades.matching().of(member);
        if (scores.isEmpty()) {
            return "nothing handed in";
        }
        return scores.size() > 1
                ? "more than one submission: "
                        + String.join(
                                ", ", scores.stream().map(Score::submission).toList())
                        + ". Say in a mapping which one counts, or take the others away"
                : scores.get(0).submission() + " is " + scores.get(0).status();
    }

    private List<CsvCell> nothing(Member member) {
        return List.of(
                CsvCell.text(shown(member)),
                CsvCell.empty(),
                CsvCell.empty(),
                CsvCell.empty(),
                CsvCell.empty(),
                CsvCell.empty(),
                CsvCell.text(note(member)));
    }

    private List<CsvCell> row(Member member, Score score) {
        return List.of(
                CsvCell.text(shown(member)),
                CsvCell.text(score.submission()),
                CsvCell.text(score.status()),
                CsvCell.number(score.points()),
                grades.cell(member),
                CsvCell.text(grades.matching().found(score).how()),
                CsvCell.text(note(member)));
    }

    private List<CsvCell> nobodys(Score score) {
        return List.of(
                CsvCell.empty(),
                CsvCell.text(score.submission()),
                CsvCell.text(score.status()),
                CsvCell.number(score.points()),
                CsvCell.empty(),
                CsvCell.empty(),
                CsvCell.text(grades.matching().found(score).how()));
    }

    private static String shown(Member member) {
        String person = member.person().shown();
        return person.isEmpty() ? "line " + member.row().line() + " of the roster" : person;
    }
}
