package org.gradus.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gradus.engine.mutation.Examined.Fate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small selection of what {@code .ci/mutation} does. */
@Tag("zoo")
class MutationTest {

    private static final int MUTANTS = 5;
    private static final int ROUNDS = 40;
    private static final int A_FEW_ROUNDS = 5;
    private static final int SEED = 14;

    @Test
    void aFewMutantsLoseMarksWhereTheyShouldAndNoneIsExplainedWrongly() {
        List<Mutants.Draft> drafts = new ArrayList<>(
                new Mutants("org.gradus.engine.zoo.right.DenseByProcedures").drawn(new Random(SEED), 20, MUTANTS));
        drafts.addAll(Conditions.drafts());
        Collections.shuffle(drafts, new Random(SEED));
        List<Examined> examined = new MutantCompiler()
                .compiled(drafts.subList(0, MUTANTS)).stream()
                        .map(new Examination(ROUNDS)::of)
                        .toList();

        Tally tally = new Tally(examined);
        assertThat(tally.open()).extracting(MutationPage::line).isEmpty();
        assertThat(tally.caught()).isGreaterThan(MUTANTS / 2);
        assertThat(tally.of(one -> !one.wrong().isEmpty()).all()).isEmpty();
    }

    @Test
    void whatDiffersNowhereIsEquivalentAndKeepsItsMarks() {
        List<Mutants.Draft> right = Conditions.never();

        assertThat(new MutantCompiler().compiled(right))
                .extracting(mutant -> new Examination(A_FEW_ROUNDS).of(mutant).fate())
                .containsOnly(Fate.EQUIVALENT);
    }
}
