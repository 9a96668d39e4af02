package org.gradus.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.clean.Texts;
import org.gradus.engine.export.Roster.Member;
import org.gradus.engine.export.Score.Lateness;
import org.gradus.engine.report.csv.CsvTable;

/** Nobody is dropped, and a blank stays a blank, whoever is in the roster and whatever was handed in. */
class ExportProperties {

    private static final List<String> HEADER = List.of(
            "Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Layers [Total Pts: 100 Score] |1", "Grade");

    private static final List<String> WITHOUT = List.of("grader_fault", "needs_attention", "refused", "empty");

    @Property(seed = "12", tries = 300)
    void everyPersonHasExactlyOneRowInEveryTable(
            @ForAll("people") List<List<String>> people, @ForAll("scores") List<Score> scores) {
        Roster roster = roster(people);
        Grades grades = Exported.grades(roster, scores.toArray(Score[]::new));

        assertThat(roster.members()).hasSize(people.size());
        for (GradebookFormat service : GradebookFormat.values()) {
            List<List<String>> records = Exported.records(gradebook(service), grades);
            assertThat(records).hasSize(people.size() + 1);
        }
    }

    @Property(seed = "13", tries = 300)
    void whoHasNoPointsHasABlankAndNeverANumber(
            @ForAll("people") List<List<String>> people, @ForAll("scores") List<Score> scores) {
        Grades grades = Exported.grades(roster(people), scores.toArray(Score[]::new));
        for (GradebookFormat service : GradebookFormat.values()) {
            List<List<String>> records = Exported.records(gradebook(service), grades);
            int column = records.get(0).indexOf(gradeColumn(service));
            for (int i = 0; i < people.size(); i++) {
                Member member = grades.matching().roster().members().get(i);
                String cell = records.get(i + 1).get(column);
                boolean hasPoints = grades.matching().of(member).size() == 1
                        && !WITHOUT.contains(grades.matching().of(member).get(0).status());
                assertThat(cell.isEmpty()).isEqualTo(!hasPoints);
            }
        }
    }

    @Property(seed = "14", tries = 300)
    void everySubmissionIsInAPersonsRowOrAmongTheRest(
            @ForAll("people") List<List<String>> people, @ForAll("scores") List<Score> scores) {
        Grades grades = Exported.grades(roster(people), scores.toArray(Score[]::new));

        List<String> reported = Exported.records(new MatchReport(grades).table().bytes()).stream()
                .skip(1)
                .map(record -> record.get(1))
                .toList();

        assertThat(reported)
                .containsAll(scores.stream()
                        .map(score -> CsvCell.text(score.submission()).toString())
                        .toList());
    }

    @Property(seed = "15", tries = 500)
    void idsComeBackSignBySign(@ForAll("ids") String id) {
        Roster roster = roster(List.of(List.of("x", id, id, id, "", "", "")));

        List<String> record = Exported.records(gradebook(GradebookFormat.CANVAS), Exported.grades(roster))
                .get(1);

        assertThat(record.subList(1, 4)).containsOnly(id);
    }

    @Property(seed = "16", tries = 300)
    void noCellIsAFormulaThatCallsAnything(@ForAll("anyPeople") List<List<String>> people) {
        Grades grades = Exported.grades(roster(people));
        for (GradebookFormat service : GradebookFormat.values()) {
            assertThat(Exported.records(gradebook(service), grades).stream().flatMap(List::stream))
                    .allMatch(cell -> !cell.matches("(?s)\\s*[=+@-].*[(|!\"'].*"));
        }
    }

    @Property(seed = "17", tries = 500)
    void aGradeIsWithinHalfAHundredthOfTheTruth(
            @ForAll("hundredths") BigDecimal points, @ForAll("worths") BigDecimal outOf) {
        BigDecimal exported = Exported.graded("x", points.toPlainString())
                .exported(outOf, Lateness.DEDUCTED)
                .orElseThrow();

        BigDecimal truth = points.multiply(outOf).movePointLeft(2);
        assertThat(exported.subtract(truth).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    private static Gradebook gradebook(GradebookFormat service) {
        return service.gradebook(
                service == GradebookFormat.GRADESCOPE || service == GradebookFormat.GENERIC
                        ? ""
                        : gradeColumn(service));
    }

    private static String gradeColumn(GradebookFormat service) {
        return switch (service) {
            case CANVAS -> "Grade";
            case MOODLE -> "Grade";
            case BLACKBOARD -> "Layers [Total Pts: 100 Score] |1";
            case GRADESCOPE -> "Total Score";
            case GENERIC -> "points";
        };
    }

    private static Roster roster(List<List<String>> people) {
        CsvTable table = CsvTable.withHeaderOf(HEADER.stream()
                .map(column -> column.equals("SIS Login ID") ? "Username" : column)
                .toList());
        StringBuilder csv = new StringBuilder(new String(table.bytes(), StandardCharsets.UTF_8));
        for (List<String> person : people) {
            csv.append(String.join(
                            ",", person.stream().map(ExportProperties::quoted).toList()))
                    .append("\r\n");
        }
        return Exported.roster(csv.toString());
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withChars("0123456789abcXYZ.-_+@")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<List<String>>> people() {
        return person(Arbitraries.of("Ada", "Alan", "Grace", "Ada M.", "Emmy; N", "=Sam"))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<List<String>>> anyPeople() {
        return person(Texts.any().map(text -> text.replace("\u0000", "")).filter(text -> !text.isBlank()))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<List<String>> person(Arbitrary<String> names) {
        Arbitrary<String> keys = Arbitraries.of("1", "01", "001", "2", "a", "b", "");
        return Combinators.combine(names, keys, keys, keys).as((name, id, sis, login) -> {
            List<String> row = new ArrayList<>(List.of(name, id, sis, login, "T1", "", ""));
            return row;
        });
    }

    @Provide
    Arbitrary<List<Score>> scores() {
        Arbitrary<String> names = Arbitraries.of("1", "01", "001", "2", "a", "b", "Ada", "=Sam", "stranger");
        Arbitrary<Optional<String>> statuses = Arbitraries.of(WITHOUT).optional(0.5);
        return Combinators.combine(names, statuses)
                .as((name, status) ->
                        status.map(word -> Exported.without(name, word)).orElseGet(() -> Exported.graded(name, "12.5")))
                .list()
                .uniqueElements(Score::submission)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<BigDecimal> hundredths() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, Exported.HUNDRED)
                .ofScale(4);
    }

    @Provide
    Arbitrary<BigDecimal> worths() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, BigDecimal.valueOf(1000))
                .ofScale(1);
    }
}
