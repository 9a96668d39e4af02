package org.gradus.engine.diagnose.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.engine.diagnose.formula.Program.Stage;
import org.gradus.engine.diagnose.hypothesis.SlipWords;
import org.junit.jupiter.api.Test;

class ProgramSlipsTest {

    private static final FormulaShape SAMPLES = new FormulaShape(Extent.OUTPUTS, Extent.SAMPLES);
    private static final FormulaShape STACK = new FormulaShape(Extent.STACKED, Extent.SAMPLES);

    private static Program program(String... lines) {
        List<Operand> operands = List.of(
                Program.matrix("a", SAMPLES),
                Program.matrix("b", SAMPLES),
                Program.matrix("s", STACK),
                Program.matrix("W", new FormulaShape(Extent.OUTPUTS, Extent.STACKED)));
        return new Program(operands, (extent, question) -> 2).then(Stage.BACKWARD, lines);
    }

    private static List<SlipWords> words(String... lines) {
        return program(lines).slips().stream().map(ProgramSlip::words).toList();
    }

    @Test
    void aHelperThatIsWrongIsWrongInEveryLineThatUsesIt() {
        assertThat(words("p = 2 a * (1 - a)", "q = b * (1 - b) + a"))
                .contains(new SlipWords(
                        "p = 2 a, q = b + a",
                        "You compute p = 2 a: where a * (1 - a) belongs, you have a, and likewise in q.",
                        ""));
    }

    /** Its sign would be that of x nearly everywhere. */
    @Test
    void nobodyDividesByZero() {
        assertThat(words("p = sign(a - b)", "q = sigma(a) / (1 - b)"))
                .extracting(SlipWords::formula)
                .isNotEmpty()
                .noneMatch(formula -> formula.matches(".*/ 0(?![.\\d]).*"));
    }

    @Test
    void aFunctionThatIsAnotherIsSoEverywhere() {
        assertThat(words("p = sigma(a)", "q = sigma(b)", "r = sigma(p)"))
                .contains(new SlipWords(
                        "p = tanh(a), q = tanh(b), r = tanh(p)",
                        "You compute p = tanh(a): where sigma(a) belongs, you have tanh(a), and likewise in q and r.",
                        ""));
    }

    @Test
    void whatIsReadOnceAndUsedTwiceIsWrongTwice() {
        assertThat(words("p = a * b", "q = a + b"))
                .contains(
                        new SlipWords(
                                "p = row * b, q = row + b",
                                "You compute p = row * b: where a belongs, you have row, and likewise in q.",
                                " Here row is the number of the row, counted from 0: an index stands where the entry at it belongs."));
        assertThat(words("p = (a - b) * (a - b)"))
                .contains(new SlipWords(
                        "p = b * b", "You compute p = b * b: where a - b belongs, you have b throughout.", ""));
    }

    @Test
    void whatIsWorkedOutInTheStageIsWrongWhereItIsWorkedOut() {
        assertThat(program("p = a * b", "q = p + a * p").slips())
                .filteredOn(Throughout.class::isInstance)
                .noneMatch(slip -> ((Throughout) slip).belongs().toString().equals("p"));
    }

    @Test
    void aSumThatIsOverwrittenLeavesOneTerm() {
        assertThat(words("p = a + W s"))
                .extracting(SlipWords::formula)
                .contains("p = lastColumn(W) lastRow(s)", "p = a + lastColumn(W) lastRow(s)");
        assertThat(words("p = a + rowSums(b)")).extracting(SlipWords::formula).contains("p = lastColumn(b)");
        assertThat(words("p = W s"))
                .contains(new SlipWords(
                        "p = firstColumn(W) firstRow(s)",
                        "You compute p = firstColumn(W) firstRow(s), where p = W s belongs.",
                        " Only one term of that sum is left: does a loop overwrite (=) where it should add (+=)?"));
    }

    @Test
    void aBlockThatLiesWhereAnotherBelongsIsMissingInItsOwnPlace() {
        assertThat(words("p = stack(a, b)"))
                .extracting(SlipWords::formula)
                .contains("p = stack(0, a)", "p = stack(0, b + a)", "p = stack(b, 0)", "p = stack(a, a)");
    }

    @Test
    void sidesOfAConditionMayBeExchanged() {
        assertThat(words("p = (a if b > 0 else 1)"))
                .contains(new SlipWords(
                        "p = (a if a else 1)",
                        "You compute p = (a if a else 1): where [b > 0] belongs, you have a.",
                        ""))
                .contains(new SlipWords(
                        "p = (1 if b > 0 else a)",
                        "You compute p = (1 if b > 0 else a), where p = (a if b > 0 else 1) belongs.",
                        ""));
    }

    @Test
    void aHelperMayBeWrittenOut() {
        assertThat(words("p = a * (1 - b^2)"))
                .extracting(SlipWords::formula)
                .contains("p = -a * (b * (1 + b))", "p = a * ((2 - b) * (1 + b))");
        assertThat(words("p = sigma(a)", "q = sigma(b)"))
                .contains(new SlipWords(
                        "p = 1, q = 1",
                        "You compute p = 1: where sigma(a) belongs, you have 1, and likewise in q.",
                        ""));
    }

    @Test
    void whatIsMultipliedBySeveralMatricesIsWrongInBothWhereTheyAreOne() {
        assertThat(words("z = a * b", "p = W^T z", "q = W^T z", "r = z^T b"))
                .contains(new SlipWords(
                        "p = W^T (-z), q = W^T (-z)",
                        "You compute p = W^T (-z): where z belongs, you have -z, and likewise in q.",
                        ""));
    }

    @Test
    void samplesMayComeInReverseOrderAndSumsBeginLate() {
        assertThat(words("p = W^T a")).extracting(SlipWords::formula).contains("p = W^T reversedColumns(a)");
        assertThat(words("p = sum(a * b)"))
                .contains(new SlipWords(
                        "p = sum(withoutFirstEntry(a * b))",
                        "You compute p = sum(withoutFirstEntry(a * b)): where a * b belongs, you have withoutFirstEntry(a * b).",
                        " Here withoutFirstEntry puts 0 in the place of the first entry: does a loop begin too late, or end"
                                + " too early?"));
    }

    /** They would be one more reading of what an index alone explains. */
    @Test
    void nobodyTakesAFunctionOfAnIndex() {
        assertThat(words("p = a * b"))
                .extracting(SlipWords::formula)
                .isNotEmpty()
                .noneMatch(formula -> formula.matches(".*(e\\^|log|sigma|tanh)\\(?(row|column|place).*"));
    }
}
