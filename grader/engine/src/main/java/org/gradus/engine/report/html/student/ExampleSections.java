package org.gradus.engine.report.html.student;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.report.html.student.FeedbackPage.Entry;
import org.gradus.engine.report.html.student.FeedbackPage.ExampleSection;
import org.gradus.engine.report.html.student.FeedbackPage.MatrixTable;
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

    static ExampleSection of(String property, CounterexampleText example) {
        return new ExampleSection(
                PageText.line(property),
                PageText.line(example.plainArguments()),
                example.given().stream()
                        .map(named -> table(named.title(), named.table(), ExampleSections::none))
                        .toList(),
                example.difference().map(Difference::what).map(PageText::line).orElse(""),
                example.difference().map(ExampleSections::shown).orElse(List.of()));
    }

    private static List<MatrixTable> shown(Difference difference) {
        StoredMatrix expected = difference.expected();
        StoredMatrix actual = difference.actual();
        boolean isSameShape = expected.shape().equals(actual.shape());
        boolean isComparable = isSameShape && expected.hasEntries() && actual.hasEntries();
        return List.of(
                table("expected" + shape(isSameShape, expected), expected, ExampleSections::none),
                table(
                        "actual" + shape(isSameShape, actual),
                        actual,
                        isComparable ? Differing.between(expected, actual) : ExampleSections::none));
    }

    private static String shape(boolean isSameShape, StoredMatrix table) {
        return isSameShape ? "" : " (" + table.shape() + ")";
    }

    private static MatrixTable table(String title, StoredMatrix table, BiPredicate<Integer, Integer> isOther) {
        String name = PageText.line(title);
        if (table.rows() == 0 || table.columns() == 0) {
            return new MatrixTable(name, List.of(), table.shape() + ", empty");
        }
        return table.hasEntries()
                ? new MatrixTable(name, rows(table, isOther), "")
                : new MatrixTable(name, List.of(), table.shape() + ", too large to show");
    }

    private static List<List<Entry>> rows(StoredMatrix table, BiPredicate<Integer, Integer> isOther) {
        List<List<Entry>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<Entry> entries = new ArrayList<>();
            for (int column = 0; column < table.columns(); column++) {
                entries.add(new Entry(NumberText.show(table.get(row, column)), isOther.test(row, column)));
            }
            rows.add(entries);
        }
        return rows;
    }
}
