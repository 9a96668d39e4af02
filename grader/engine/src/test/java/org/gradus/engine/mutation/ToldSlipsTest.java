package org.gradus.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a kind is written in several lines, a change of one is told as that line, under every facet that it costs. */
class ToldSlipsTest {

    private static final int ROUNDS = 1;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LstmCells   | Samples     | 1 - t * t -> t * t - 1                                    | dC = dL/dc' - dL/dh' * o * (1 - t^2)
                    LstmCells   | GateObjects | dH.elementMult(t) -> dH                                   | dzo = dL/dh' * o * (1 - o)
                    Lstms       | Loops       | toH * tanh -> tanh                                        | dzo = h' * (1 - o)
                    Recurrences | Jacobians   | slope(t, n).mult(reaching(dY, t, n)) -> slope(t, n)       | dL/dh' = 1
                    Attentions  | SumsByOnes  | q.mult(k.transpose()).plus(mask) -> mask                  | S = mask
                    """)
    void aChangeIsToldAsTheLineThatItIsIn(String file, String way, String change, String told) {
        List<Mutants.Draft> drafts = new Mutants("org.gradus.engine.zoo.right." + file)
                .drafts("t").stream()
                        .filter(draft -> draft.member().name().endsWith("$" + way))
                        .filter(draft -> draft.change().equals(change))
                        .toList();

        Mutant mutant = new MutantCompiler().compiled(drafts.subList(0, 1)).get(0);
        Examined examined = new Examination(ROUNDS).of(mutant);

        assertThat(examined.told())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).endsWith(": " + told));
        assertThat(examined.wrong()).isEmpty();
    }
}
