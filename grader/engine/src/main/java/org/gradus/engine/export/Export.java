package org.gradus.engine.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.clean.Count;
import org.gradus.engine.export.Score.Lateness;
import org.gradus.engine.table.TableException;

/** The marks of a finished run for the people of a course, in the format of a service. Made of what the run has written alone. */
public final class Export {

    /** The columns of {@code matching.csv}. */
    public static final List<String> MATCHING_COLUMNS = MatchReport.HEADER;

    /** What the generic table has beside the roster's columns. */
    public static final List<String> GENERIC_COLUMNS = GenericTable.OWN;

    static final String MATCHING = "matching.csv";
    static final String FEEDBACK = "feedback.zip";

    private final Order order;
    private final Grades grades;
    private final MatchReport report;

    /**
     * What is wanted.
     *
     * @param marks the folder of the run
     * @param mapping whose submissions are, where their names do not say it
     * @param column of the gradebook; blank where its format has but one
     * @param outOf what the column is worth; as much as the assignment unless given
     */
    public record Order(
            Path marks,
            GradebookFormat service,
            Roster roster,
            Mapping mapping,
            String column,
            Optional<BigDecimal> outOf,
            Lateness lateness) {}

    private Export(Order order, Grades grades) {
        this.order = order;
        this.grades = grades;
        this.report = new MatchReport(grades);
    }

    /**
     * Matches submissions and people.
     *
     * @throws TableException if a table cannot be used, or the gradebook's column is worth something else than the grades
     */
    public static Export of(Order order) {
        List<Score> scores = Scores.of(order.marks());
        BigDecimal outOf = order.outOf()
                .or(() -> scores.stream().map(Score::maxPoints).findFirst())
                .orElse(BigDecimal.ZERO);
        Gradebook gradebook = order.service().gradebook(order.column());
        gradebook
                .worth(order.roster())
                .filter(worth -> worth.compareTo(outOf) != 0)
                .ifPresent(worth -> {
                    throw new TableException(order.roster().table().name() + ": the column is worth "
                            + worth.toPlainString() + " points, and the grades are out of " + outOf.toPlainString()
                            + ". Change the column, or convert the grades with --scale-to " + worth.toPlainString()
                            + ".");
                });
        return new Export(
                order, new Grades(new Matching(order.roster(), scores, order.mapping()), outOf, order.lateness()));
    }

    /** The name of a service's table. */
    public static String fileName(GradebookFormat service) {
        return service + ".csv";
    }

    /** The files by their names: the service's table, and who matched whom. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                fileName(order.service()),
                order.service().gradebook(order.column()).table(grades).bytes());
        files.put(MATCHING, report.table().bytes());
        return files;
    }

    /**
     * The same, and the feedback as the zip that the service takes.
     *
     * @throws TableException if it takes none
     */
    public SortedMap<String, byte[]> filesWithFeedback() {
        SortedMap<String, byte[]> files = files();
        files.put(FEEDBACK, feedback().bytes());
        return files;
    }

    /** Who has a grade, and gets no feedback since the service would not find the person, a line each. */
    public List<String> withoutFeedback() {
        return feedback().left();
    }

    private FeedbackZip feedback() {
        List<String> submissions =
                grades.matching().scores().stream().map(Score::submission).toList();
        return new FeedbackZip(order.service(), grades, new FeedbackPages(order.marks(), submissions));
    }

    /** What a person should look into, a line each: who gets a blank, and which submissions are in no row. */
    public List<String> unmatched() {
        return report.lines();
    }

    /** How many of whom. */
    public String summary() {
        int people = grades.matching().roster().members().size();
        long graded = grades.matching().roster().members().stream()
                .filter(member -> grades.grade(member).isPresent())
                .count();
        return Count.of(people, "person", "people") + ", " + graded + " with a grade and " + (people - graded)
                + " blank; of "
                + Count.of(grades.matching().scores().size(), "submission") + " "
                + report.nobodys().size() + " in no row";
    }
}
