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

    /** Which files of right classes, as an expression for their names; what is found in some of them is not written down. */
    private static final String FILES = System.getProperty("mutation.files", ".*");

    /** Another one draws another sample. */
    private static final int SEED = Integer.getInteger("mutation.seed", 0);

    /** In percent: how many of the mutants that are not equivalent have to be caught. */
    private static final double ENOUGH = 99;

    private static final int AT_ONCE = 150;

    /** Drafts of a file, however few are drawn: some do not compile. */
    private static final int AT_LEAST = 4;

    private static final PrintStream OUT = System.out;

    private final MutantCompiler compiler = new MutantCompiler();
    private final Examination examination = new Examination(ROUNDS);

    @Test
    void whateverIsChangedInARightClassLosesMarksWhereItShould() {
        List<Examined> mutants = new ArrayList<>();
        for (String file : RightMembers.files().stream()
                .filter(name -> name.matches(FILES))
                .toList()) {
            List<Examined> ofFile =
                    examined(new Mutants(file).drawn(new Random(file.hashCode() + SEED), ONE_OF, AT_LEAST));
            assertThat(ofFile).as("mutants that compile of " + file).isNotEmpty();
            mutants.addAll(ofFile);
            OUT.println("mutation: " + mutants.size() + " mutants up to " + file);
            printWhatIsOpen(new Tally(ofFile));
        }
        Tally changed = new Tally(mutants);
        Tally conditions = new Tally(examined(conditions()));
        printWhatIsOpen(conditions);
        print(changed);
        print(conditions);
        if (FILES.equals(".*")) {
            MutationPage.write(selection(), changed, conditions);
        }

        assertThat(changed.wronglyExplained() + conditions.wronglyExplained())
                .as("explained by what its own numbers contradict")
                .isZero();
        assertThat(100.0 * changed.caught()).isGreaterThanOrEqualTo(ENOUGH * changed.telling());
        assertThat(100.0 * conditions.caught()).isGreaterThanOrEqualTo(ENOUGH * conditions.telling());
    }

    private static String selection() {
        return ONE_OF == 1
                ? "Every mutant that compiles."
                : "A sample of the mutants: one of " + ONE_OF + ", and at least " + AT_LEAST
                        + " of each file, drawn once with seed " + SEED + "; those that do not compile are left out.";
    }

    private static List<Mutants.Draft> conditions() {
        List<Mutants.Draft> shuffled = new ArrayList<>(Conditions.drafts());
        Collections.shuffle(shuffled, new Random(1));
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

    /** At once: a run that is ended early has told what it found. */
    private static void printWhatIsOpen(Tally tally) {
        tally.open().forEach(one -> OUT.println("  " + MutationPage.line(one)));
        tally.of(one -> !one.wrong().isEmpty())
                .all()
                .forEach(one -> OUT.println("  explained wrongly, " + MutationPage.line(one) + ": " + one.wrong()));
        tally.of(one -> one.fate() == Examined.Fate.CAUGHT && one.told().isEmpty() && !one.isToldBySymptom())
                .all()
                .forEach(one -> OUT.println("  unexplained, " + MutationPage.line(one)));
    }

    private static void print(Tally tally) {
        OUT.println("mutation: " + tally.caught() + " of " + tally.telling() + " lose marks where they should ("
                + MutationPage.percent(tally.caught(), tally.telling()) + "); " + tally.equivalent()
                + " are equivalent, " + tally.number(Examined.Fate.UNFOUNDED) + " lose marks and no difference is seen;"
                + " " + tally.explained() + " are explained by a name or a formula, " + tally.speaking()
                + " others by an exception, a shape or a law; " + tally.wronglyExplained() + " wrongly");
    }
}
