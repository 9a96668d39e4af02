package org.gradus.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gradus.engine.zoo.RightMembers;
import org.junit.jupiter.api.Test;

/**
 * The examiner examined: whatever is changed in a right class has to lose marks under the right facet, unless nobody can tell it from the
 * original. It takes long: {@code .ci/mutation} runs it, and its name is none that the build looks for.
 */
class Mutation {

    /** A counted sample: of so many mutants one, the same ones each time. */
    private static final int ONE_OF = Integer.getInteger("mutation.oneOf", 1);

    private static final int ROUNDS = Integer.getInteger("mutation.rounds", 100);

    /** In percent: how many of the mutants that are not equivalent have to be caught. */
    private static final double ENOUGH = 99;

    private static final int AT_ONCE = 150;
    private static final PrintStream OUT = System.out;

    private final MutantCompiler compiler = new MutantCompiler();
    private final Examination examination = new Examination(ROUNDS);

    @Test
    void whateverIsChangedInARightClassLosesMarksWhereItShould() {
        List<Examined> mutants = new ArrayList<>();
        for (String file : RightMembers.files()) {
            List<Examined> ofFile = examined(sample(new Mutants(file).drafts("m"), file.hashCode()));
            assertThat(ofFile).as("mutants that compile of " + file).isNotEmpty();
            mutants.addAll(ofFile);
            OUT.println("mutation: " + mutants.size() + " mutants up to " + file);
        }
        Tally changed = new Tally(mutants);
        Tally conditions = new Tally(examined(sample(Conditions.drafts(), 1)));
        print(changed);
        print(conditions);
        MutationPage.write(
                ONE_OF == 1
                        ? "Every mutant that compiles."
                        : "A sample of the mutants that compile: one of " + ONE_OF + ", drawn once.",
                changed,
                conditions);

        assertThat(changed.wronglyExplained() + conditions.wronglyExplained())
                .as("explained by what its own numbers contradict")
                .isZero();
        assertThat(100.0 * changed.caught()).isGreaterThanOrEqualTo(ENOUGH * changed.telling());
        assertThat(100.0 * conditions.caught()).isGreaterThanOrEqualTo(ENOUGH * conditions.telling());
    }

    private static List<Mutants.Draft> sample(List<Mutants.Draft> drafts, long seed) {
        List<Mutants.Draft> shuffled = new ArrayList<>(drafts);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, (shuffled.size() + ONE_OF - 1) / ONE_OF);
    }

    private List<Examined> examined(List<Mutants.Draft> drafts) {
        List<Examined> examined = new ArrayList<>();
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            List<Mutant> mutants = compiler.compiled(drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE)));
            examined.addAll(mutants.parallelStream().map(examination::of).toList());
        }
        return examined;
    }

    private static void print(Tally tally) {
        tally.open().forEach(one -> OUT.println("  " + MutationPage.line(one)));
        tally.of(one -> !one.wrong().isEmpty())
                .all()
                .forEach(one -> OUT.println("  explained wrongly, " + MutationPage.line(one) + ": " + one.wrong()));
        tally.of(one -> one.fate() == Examined.Fate.CAUGHT && one.told().isEmpty() && !one.isToldBySymptom())
                .all()
                .forEach(one -> OUT.println("  unexplained, " + MutationPage.line(one)));
        OUT.println("mutation: " + tally.caught() + " of " + tally.telling() + " lose marks where they should ("
                + MutationPage.percent(tally.caught(), tally.telling()) + "); " + tally.equivalent()
                + " are equivalent, " + tally.number(Examined.Fate.UNFOUNDED) + " lose marks and no difference is seen;"
                + " " + tally.explained() + " are explained by a name or a formula, " + tally.speaking()
                + " others by an exception, a shape or a law; " + tally.wronglyExplained() + " wrongly");
    }
}
