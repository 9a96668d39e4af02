package org.gradus.engine.diagnose.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopNestTest {

    /** A column x of numbers, and y of two. */
    private static final Surroundings COLUMN = new Surroundings() {
        @Override
        public List<String> names() {
            return List.of("rows", "k");
        }

        @Override
        public Map<String, Integer> sizes(FormulaInputs question) {
            return Map.of("rows", question.input().getNumRows(), "k", 2);
        }

        @Override
        public Map<String, SimpleMatrix> matrices(FormulaInputs question) {
            return new TreeMap<>(Map.of("x", question.input(), "y", new SimpleMatrix(2, 1)));
        }

        @Override
        public String legend() {
            return "";
        }
    };

    private static MatrixData answer(double[] x, String... lines) {
        SimpleMatrix column = new SimpleMatrix(x.length, 1, true, x);
        return LoopNest.of(Facet.FORWARD, "y", COLUMN, lines)
                .answer(new FormulaInputs(Arguments.none(), column, column));
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        MatrixData sums = answer(
                new double[] {1, 10, 100, 1000},
                "r < k",
                "i < 3",
                "row = r k + i - 1",
                "0 <= row < rows",
                "y[r, 0] += x[row, 0] / k");

        assertThat(sums.rowMajor()).containsExactly(5.5, 555);
    }

    @Test
    void ofSeveralThatAreLargestTheFirstIsTaken() {
        MatrixData counts = answer(
                new double[] {-3, -1, -1, -2},
                "when at is found: y[at, 0] += x[at, 0]",
                "row < rows",
                "at = row where x[row, 0] is largest");

        assertThat(counts.rowMajor()).containsExactly(0, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r = 1", "y[0, 0] += r", "y[0, 0] += x[r, 0]", "nothing"})
    void aLineThatIsNoStatementOrNamesWhatIsNotKnownIsRefused(String line) {
        String[] lines = line.equals("r = 1") ? new String[] {"y[r, 0] += x[0, 0]", line} : new String[] {line};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoopNest.of(Facet.FORWARD, "y", COLUMN, lines))
                .withMessageStartingWith("loops: ");
    }

    @Test
    void eachStatementHasSlipsOfItsOwn() {
        LoopNest nest = LoopNest.of(
                Facet.FORWARD,
                "y",
                COLUMN,
                "i < rows",
                "row = rows - 1 - i",
                "0 <= row < k",
                "y[row, 0] += x[i, 0] / k");

        assertThat(nest.slips())
                .extracting(slip -> slip.words().sentence())
                .contains(
                        "You let i go from 1 to rows - 1: it should go from 0 to rows - 1.",
                        "Your loop over i never runs: it should go from 0 to rows - 1.",
                        "You compute row = rows - i, where row = rows - 1 - i belongs.",
                        "You ask whether 0 <= row < rows, where 0 <= row < k belongs.",
                        "You compute y[row, 0] += x[row, 0] / k: where x[i, 0] belongs, you have x[row, 0].",
                        "You compute y[row, 0] += the number i / k: where x[i, 0] belongs, you have the number i.");
    }
}
