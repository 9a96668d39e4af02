package org.gradus.engine.diagnose.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaSearchTest {

    /** Slips that no misconception of the library has: what a student computes, and what is told of it. */
    @ParameterizedTest
    @CsvFileSource(resources = "formulas.txt", delimiter = '|', numLinesToSkip = 1)
    void theFormulaIsFoundAndHowItDiffersIsSaid(String kind, String quantity, String computed, String told) {
        Languages language = Languages.of(kind, quantity);

        FoundFormula found = language.found(language.formula(computed)).get(0);

        assertThat(FormulaText.of(found.formula()) + found.difference()).isEqualTo(told);
    }

    @Test
    void aFactorThatNobodyWritesIsFoundAsLongAsItIsTheSame() {
        Languages dense = Languages.of("Dense", "gradients.W");

        assertThat(dense.found(dense.formula("1.4426950409 (dL/dy x^T)")))
                .first()
                .satisfies(found -> assertThat(FormulaText.of(found.formula())).isEqualTo("1.442695 (dL/dy x^T)"));
    }

    /** {@code dY.get(i, j)} became {@code j}, or {@code b.get(i)} became {@code i}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dense        | forward | b      | ROW    | W x + row            | row is the number of the row
                    Sigmoid      | dX      | dL/da  | COLUMN | column * a * (1 - a) | column is the number of the column
                    SquaredError | value   | y      | ROW    | c * sum((a - row)^2) | row is the number of the row
                    """)
    void anIndexWhereAnEntryBelongsIsFound(
            String kind, String quantity, String operand, Numbering index, String formula, String legend) {
        Languages language = Languages.of(kind, quantity);
        Operand entry = language.operand(operand);
        Expression slip = WayDown.replaced(language.language().right().get(0), entry, index.like(entry));

        FoundFormula found = language.found(slip).get(0);

        assertThat(FormulaText.of(found.formula())).isEqualTo(formula);
        assertThat(found.difference()).startsWith(": where " + operand + " belongs, you have ");
        assertThat(found.legend())
                .isEqualTo(" Here " + legend + ", counted from 0: an index stands where the entry at it belongs.");
    }

    @Test
    void aFlatIndexWhereAnEntryBelongsIsFound() {
        Languages language = Languages.of("Sigmoid", "dX");
        Operand entry = language.operand("dL/da");
        Expression slip = WayDown.replaced(language.language().right().get(0), entry, Numbering.PLACE.like(entry));

        FoundFormula found = language.found(slip).get(0);

        assertThat(FormulaText.of(found.formula())).isEqualTo("place * a * (1 - a)");
        assertThat(found.legend())
                .isEqualTo(
                        " Here place is the number of the entry, counted row by row from 0: an index stands where the"
                                + " entry at it belongs.");
    }

    @Test
    void oneSampleForAllOfThemIsFound() {
        Languages language = Languages.of("Tanh", "dX");
        Operand y = language.operand("y");
        Expression slip = WayDown.replaced(language.language().right().get(0), y, OneForAll.FIRST_COLUMN.of(y));

        FoundFormula found = language.found(slip).get(0);

        assertThat(FormulaText.of(found.formula())).isEqualTo("dL/dy * (1 - firstColumn(y)^2)");
        assertThat(found.difference()).isEqualTo(": where y belongs, you have firstColumn(y)");
    }

    /** A longer way to write it loses digits where the shorter one does not: then there would seem to be two. */
    @Test
    void whatIsAddedAndTakenAwayIsNoFormulaOfItsOwn() {
        Languages sigmoid = Languages.of("Sigmoid", "forward");

        assertThat(texts(sigmoid.found(sigmoid.formula("1 / (1 - z)")))).containsOnly("1 / (1 - z)");
    }

    @Test
    void nothingIsFoundForNumbersWithoutAFormula() {
        Languages sigmoid = Languages.of("Sigmoid", "dX");
        List<FormulaInputs> questions = sigmoid.searched();
        List<MatrixData> noise = new ArrayList<>();
        for (FormulaInputs question : questions) {
            int entries = question.batch() * question.outputs();
            double[] numbers = new double[entries];
            for (int i = 0; i < entries; i++) {
                numbers[i] = StrictMath.sin(17.3 * i * i + noise.size());
            }
            noise.add(new MatrixData(question.outputs(), question.batch(), numbers));
        }

        assertThat(new FormulaSearch(sigmoid.language(), questions).of(noise)).isEmpty();
    }

    @Test
    void zerosAndWhatIsNotANumberHaveNoFormula() {
        Languages sigmoid = Languages.of("Sigmoid", "dX");

        assertThat(sigmoid.found(sigmoid.formula("a * 0"))).isEmpty();
        assertThat(sigmoid.found(sigmoid.formula("a / (0 * a)"))).isEmpty();
    }

    @Test
    void aShapeThatNothingHasIsNotSearched() {
        Languages sigmoid = Languages.of("Sigmoid", "dX");
        List<MatrixData> odd = sigmoid.searched().stream()
                .map(question -> new MatrixData(1, 2, 3, 4))
                .toList();

        assertThat(new FormulaSearch(sigmoid.language(), sigmoid.searched()).of(odd))
                .isEmpty();
    }

    @Test
    void theSameIsFoundTwice() {
        Languages dense = Languages.of("Dense", "dX");
        Expression odd = dense.formula("W^T (dL/dy * y) + x");

        assertThat(texts(dense.found(odd))).isEqualTo(texts(dense.found(odd)));
    }

    private static List<String> texts(List<FoundFormula> found) {
        return found.stream().map(one -> FormulaText.of(one.formula())).toList();
    }
}
