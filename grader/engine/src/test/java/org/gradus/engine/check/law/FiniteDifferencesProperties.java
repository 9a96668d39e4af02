package org.gradus.engine.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.InputScale;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.NumberStyle;
import org.gradus.engine.subject.InProcessSubject;

/**
 * Where a sigmoid saturates, the error of each entry in proportion to that entry, with a floor of 1e-8, fails correct sigmoids 84 to
 * 99 times in a hundred. Our finite differences never do.
 */
class FiniteDifferencesProperties {

    private static final Part SIGMOID = Assignments.basics().part("Sigmoid").orElseThrow();
    private static final InstanceMaker INSTANCES =
            new InstanceMaker(SIGMOID, Truth.about(SIGMOID, References.standard()), 1);
    private static final List<String> CORRECT = List.of(
            "SigmoidByFormula$Textbook",
            "SigmoidByFormula$OutputMinusItsSquare",
            "SigmoidByFormula$Tangent",
            "SigmoidByFormula$MirrorImage");

    @Property(seed = "10", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aCorrectSigmoidNeverFailsAtScaleTen(@ForAll("recipesAtTen") InstanceSpec spec) {
        assertThat(CORRECT)
                .allMatch(sigmoid -> differences(spec, sigmoid).judgement().isPassed());
    }

    @Property(seed = "100", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aCorrectSigmoidNeverFailsAtScaleHundred(@ForAll("recipesAtHundred") InstanceSpec spec) {
        assertThat(CORRECT)
                .allMatch(sigmoid -> differences(spec, sigmoid).judgement().isPassed());
    }

    @Property(seed = "11", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theDerivativeOfTheActivationAlwaysFailsAtScaleTen(@ForAll("recipesAtTen") InstanceSpec spec) {
        String wrong = "org.gradus.engine.zoo.wrong.SigmoidBackward$DerivativeOfActivation";

        assertThat(judged(spec, wrong).judgement().isPassed()).isFalse();
    }

    @Provide
    Arbitrary<InstanceSpec> recipesAtTen() {
        return specs(InputScale.TEN);
    }

    @Provide
    Arbitrary<InstanceSpec> recipesAtHundred() {
        return specs(InputScale.HUNDRED);
    }

    private static Arbitrary<InstanceSpec> specs(InputScale scale) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs())
                .as((n, batch, attempt, seed) ->
                        new InstanceSpec(Map.of("n", n), batch, 1, NumberStyle.GAUSSIAN, scale, 0, attempt, seed));
    }

    private static Judged differences(InstanceSpec spec, String sigmoid) {
        return judged(spec, "org.gradus.engine.zoo.right." + sigmoid);
    }

    /** There is a point for every spec: nothing passes because nothing was asked. */
    private static Judged judged(InstanceSpec spec, String className) {
        Instance slopes = INSTANCES.slopes(spec).orElseThrow();
        return new GradientCheck()
                .on(new Candidate(SIGMOID, className), slopes)
                .on(new InProcessSubject())
                .get(0);
    }
}
