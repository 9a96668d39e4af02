package org.gradus.engine.report.html.student;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.report.html.student.FeedbackPage.Entry;
import org.gradus.engine.report.html.student.FeedbackPage.ExampleSection;
import org.gradus.engine.report.html.student.FeedbackPage.MatrixTable;
import org.gradus.engine.report.model.Example;
import org.gradus.engine.report.text.CounterexampleText;
import org.gradus.engine.report.text.Differing;
import org.gradus.engine.result.Counterexample.Difference;
import org.gradus.engine.result.NumberText;
import org.gradus.engine.result.StoredMatrix;

/** Examples as tables. */
final class ExampleSections {

    private ExampleSections() {}

    private static boolean none(int row, int column) {
        return false;
    }

    /** It, and the one beside it that is right, if there is one. */
    static List<ExampleSection> of(Example example) {
        return Stream.concat(
                        Stream.of(section(
                                "The smallest example found",
                                example.found().property(),
                                CounterexampleText.of(example))),
                        example.right().stream()
                                .map(right -> section("Beside it one that is right", "", CounterexampleText.of(right))))
                .toList();
    }

    private static ExampleSection section(String title, String property, CounterexampleText example) {
        return new ExampleSection(
                title,
                PageText.line(property),
                PageText.line(example.plainArguments()),
                example.given().stream()
                        .map(named -> table(named.title(), named.table()))
                        .toList(),
                example.difference()
                        .map(difference -> difference.what()
                                + example.place(difference)
                                        .map(place -> ". " + place)
                                        .orElse(""))
                        .map(PageText::line)
                        .orElse(""),
                example.difference().map(ExampleSections::shown).orElse(List.of()));
    }

    private static List<MatrixTable> shown(Difference difference) {
        StoredMatrix expected = difference.expected();
        StoredMatrix actual = difference.actual();
        if (difference.isNone()) {
            return List.of(table("actual", actual));
        }
        if (Differing.isComparable(expected, actual)) {
            IntBinaryOperator digits = Differing.digits(expected, actual);
            return List.of(
                    table("expected", expected, ExampleSections::none, digits),
                    table("actual", actual, Differing.between(expected, actual), digits));
        }
        boolean isSameShape = expected.shape().equals(actual.shape());
        return List.of(
                table("expected" + shape(isSameShape, expected), expected),
                table("actual" + shape(isSameShape, actual), actual));
    }

    private static String shape(boolean isSameShape, StoredMatrix table) {
        return isSameShape ? "" : " (" + table.shape() + ")";
    }

    private static MatrixTable table(String title, StoredMatrix table) {
        return table(title, table, ExampleSections::none, (row, column) -> NumberText.DIGITS);
    }

    private static MatrixTable table(
            String title, StoredMatrix table, BiPredicate<Integer, Integer> isOther, IntBinaryOperator digits) {
        String name = PageText.line(title);
        if (table.rows() == 0 || table.columns() == 0) {
            return new MatrixTable(name, List.of(), table.shape() + ", empty");
        }
        return table.hasEntries()
                ? new MatrixTable(name, rows(table, isOther, digits), "")
                : new MatrixTable(name, List.of(), table.shape() + ", too large to show");
    }

    private static List<List<Entry>> rows(
            StoredMatrix table, BiPredicate<Integer, Integer> isOther, IntBinaryOperator digits) {
        List<List<Entry>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<Entry> entries = new ArrayList<>();
            for (int column = 0; column < table.columns(); column++) {
                entries.add(new Entry(
                        NumberText.show(table.get(row, column), digits.applyAsInt(row, column)),
                        isOther.test(row, column)));
            }
            rows.add(entries);
        }
        return rows;
    }
}
