package org.gradus.engine.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.DirectionalDerivative;
import org.gradus.engine.check.instance.InputScale;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.NumberStyle;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.subject.Ending;
import org.gradus.engine.subject.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientComparisonTest {

    private static final DirectionalDerivative SLOPE = slope();
    private static final double CHANGE = SLOPE.gradient().orElseThrow().change();

    @Test
    void theReferencesOwnNumbersAgree() {
        assertThat(compare(CHANGE, CHANGE).isPassed()).isTrue();
        assertThat(compare(CHANGE + 0.9 * SLOPE.tolerance(CHANGE), CHANGE).isPassed())
                .isTrue();
        assertThat(compare(CHANGE + 1.1 * SLOPE.tolerance(CHANGE), CHANGE).isPassed())
                .isFalse();
    }

    /** In proportion to each other they would agree to nine digits. */
    @Test
    void aStudentsHugeOutputsDoNotWidenTheTolerance() {
        assertThat(compare(1e9, 1e9).isPassed()).isTrue();
        assertThat(compare(1e9, 1e9 + 1).isPassed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteNeverAgrees(double number) {
        assertThat(compare(number, CHANGE).isPassed()).isFalse();
        assertThat(compare(CHANGE, number).isPassed()).isFalse();
        assertThat(compare(number, number).isPassed()).isFalse();
    }

    @Test
    void zerosThatFitAnIdleForwardAreNotEnough() {
        Judgement judgement = compare(0, 0);

        assertThat(judgement.isPassed()).isFalse();
        assertThat(judgement.outcome().message())
                .isEqualTo("dL/dx is a gradient with respect to something that the output does not depend on");
    }

    /** Two forwards on either side of a kink prove nothing; a wrong gradient agrees with none. */
    @Test
    void whereTheFirstLookDisagreesACloserOneDecidesIfThereIsOne() {
        Judgement wrong = compare(0, 0);
        Judgement stillWrong = compare(1e9, CHANGE);

        assertThat(looked(Judgement.passed(), Optional.of(wrong)).isPassed()).isTrue();
        assertThat(looked(wrong, Optional.of(Judgement.passed())).isPassed()).isTrue();
        assertThat(looked(wrong, Optional.of(stillWrong))).isSameAs(wrong);
        assertThat(looked(wrong, Optional.empty())).isSameAs(wrong);
    }

    private static Judgement looked(Judgement first, Optional<Judgement> closer) {
        Answers none = new Answers(new ScriptBuilder().build(), new Transcript(List.of(), Ending.COMPLETE, ""));
        return GradientComparison.lookingAgain(answers -> first, closer.map(judgement -> answers -> judgement))
                .apply(none);
    }

    private static Judgement compare(double claimed, double measured) {
        return GradientComparison.compare("dL/dx", SLOPE, claimed, measured);
    }

    private static DirectionalDerivative slope() {
        Part part = Assignments.basics().part("Sigmoid").orElseThrow();
        InstanceSpec spec = new InstanceSpec(Map.of("n", 2), 2, 1, NumberStyle.GAUSSIAN, InputScale.ONE, 0, 0, 3);
        DirectionalDerivative slope = new InstanceMaker(part, Truth.about(part, References.standard()), 1)
                .slopes(spec)
                .orElseThrow()
                .slopes()
                .get(0);
        assertThat(slope.perturbation().quantity()).isEqualTo(Facet.DX);
        return slope;
    }
}
