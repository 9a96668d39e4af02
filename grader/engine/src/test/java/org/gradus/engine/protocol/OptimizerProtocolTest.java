package org.gradus.engine.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Step;
import org.junit.jupiter.api.Test;

class OptimizerProtocolTest {

    private static final Protocol PROTOCOL = Protocol.of("optimizer");
    private static final MatrixData W = new MatrixData(1, 2, 3, 4);
    private static final Question THREE_STEPS = new Question(W, new MatrixData(1, 6, 1, 2, 10, 20, 100, 200));

    /** {@code v = v / 2 + dw}, {@code w = w - v}. */
    private static final Arguments HALVING = Arguments.none()
            .withNumber("rate", 1)
            .withNumber("momentum", 0.5)
            .withFlag("nesterov", false)
            .withNumber("weightDecay", 0);

    private static final Reference REFERENCE = PROTOCOL.reference(Catalogue.standard(), "StochasticGradientDescent")
            .orElseThrow();

    @Test
    void theReferenceAnswersWithTheParameterAfterTheFirstStepAndAfterTheLast() {
        SortedMap<Facet, MatrixData> answer = REFERENCE.answer(HALVING, THREE_STEPS);

        assertThat(answer)
                .containsOnlyKeys(Facet.FIRST_STEP, Facet.LATER_STEPS)
                .containsEntry(Facet.FIRST_STEP, new MatrixData(1, 2, 2, 2))
                .containsEntry(Facet.LATER_STEPS, new MatrixData(1, 2, 2 - 10.5 - 105.25, 2 - 21 - 210.5));
        assertThat(REFERENCE.main(HALVING, THREE_STEPS)).isEqualTo(answer.get(Facet.FIRST_STEP));
    }

    @Test
    void eachStepIsGivenWhatTheReferenceCameTo() {
        Question followed = PROTOCOL.followed(THREE_STEPS, question -> REFERENCE.answer(HALVING, question));
        List<Step> steps = everything(followed);

        assertThat(followed.later())
                .containsExactly(new MatrixData(1, 2, 2, 2), new MatrixData(1, 2, 2 - 10.5, 2 - 21));
        assertThat(parametersOf(steps))
                .isEqualTo(List.of(W, followed.later().get(0), followed.later().get(1)));
    }

    @Test
    void whereNobodyKnowsItAStepIsGivenWhatTheOneBeforeReturned() {
        List<Step.Call> calls = calls(everything(THREE_STEPS));

        assertThat(calls).hasSize(3);
        assertThat(calls.get(1).arguments()).startsWith(calls.get(0).result());
        assertThat(calls.get(2).arguments()).startsWith(calls.get(1).result());
    }

    @Test
    void aSingleGradientIsThatOfTheSecondStepToo() {
        Question one = new Question(W, new MatrixData(1, 2, 1, 2));
        List<Step.Call> calls = calls(everything(one));

        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).arguments().get(1))
                .isEqualTo(calls.get(0).arguments().get(1));
        assertThat(REFERENCE.answer(HALVING, one)).containsEntry(Facet.LATER_STEPS, new MatrixData(1, 2, 0.5, -1));
    }

    @Test
    void anotherObjectStepsBetweenTheSteps() {
        ScriptBuilder script = new ScriptBuilder();
        Call optimizer = script.construct("Mine", Contract.OPTIMIZER, List.of());
        Call another = script.construct("Mine", Contract.OPTIMIZER, List.of());
        Slots slots = Slots.of(script, THREE_STEPS);
        Asked asked = PROTOCOL.inTurn(script, optimizer, slots, another, slots);

        assertThat(calls(script.build().steps()))
                .extracting(Step.Call::object)
                .containsExactly(optimizer.slot(), another.slot(), optimizer.slot(), another.slot(), optimizer.slot());
        assertThat(asked.isAbout(Facet.FIRST_STEP) && asked.isAbout(Facet.LATER_STEPS))
                .isTrue();
    }

    private static List<Step> everything(Question question) {
        ScriptBuilder script = new ScriptBuilder();
        Call optimizer = script.construct("Mine", Contract.OPTIMIZER, List.of());
        PROTOCOL.everything(script, optimizer, Slots.of(script, question));
        return script.build().steps();
    }

    private static List<Step.Call> calls(List<Step> steps) {
        List<Step.Call> calls = steps.stream()
                .filter(Step.Call.class::isInstance)
                .map(Step.Call.class::cast)
                .toList();
        assertThat(calls).extracting(Step.Call::method).containsOnly(Method.STEP);
        return calls;
    }

    private static List<MatrixData> parametersOf(List<Step> steps) {
        return calls(steps).stream()
                .map(call -> put(steps, call.arguments().get(0)))
                .toList();
    }

    private static MatrixData put(List<Step> steps, int slot) {
        return steps.stream()
                .filter(step -> step instanceof Step.Put put && put.slot() == slot)
                .map(step -> Objects.requireNonNull((Step.Put) step).matrix())
                .findFirst()
                .orElseThrow();
    }
}
