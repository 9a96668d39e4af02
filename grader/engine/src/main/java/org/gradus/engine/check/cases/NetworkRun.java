package org.gradus.engine.check.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/**
 * The references on a case, forward and backward. With a {@link Rounding}, what flows from step to step is what another right
 * implementation might have computed there.
 */
final class NetworkRun {

    private final TestCase testCase;
    private final References references;
    private final Optional<Rounding> rounding;
    private final SortedMap<String, Question> questions = new TreeMap<>();
    private final SortedMap<ExpectedKey, ExpectedValue> values = new TreeMap<>();
    private final SortedMap<ExpectedKey, ExpectedValue> rounded = new TreeMap<>();

    NetworkRun(TestCase testCase, References references, Optional<Rounding> rounding) {
        this.testCase = testCase;
        this.references = references;
        this.rounding = rounding;
    }

    /** @throws AssignmentException if a step has neither a reference nor an expected value to go on with */
    NetworkTruth run() {
        testCase.optimizer().ifPresent(this::alone);
        MatrixData flowing = testCase.input();
        for (CaseStep layer : testCase.chain()) {
            questions.put(layer.id(), Question.of(flowing));
            flowing = forward(layer, flowing);
        }
        MatrixData prediction = flowing;
        Optional<MatrixData> upstream = testCase.loss().isPresent()
                ? back(
                        testCase.loss().get(),
                        new Question(prediction, testCase.target().orElseThrow()))
                : testCase.upstream();
        for (int i = testCase.chain().size() - 1; i >= 0 && upstream.isPresent(); i--) {
            CaseStep layer = testCase.chain().get(i);
            upstream = back(layer, new Question(input(layer), upstream.get()));
        }
        return new NetworkTruth(questions, values);
    }

    private void alone(CaseStep optimizer) {
        Question question = new Question(testCase.input(), testCase.gradients().orElseThrow());
        back(
                optimizer,
                Truth.about(optimizer.part(), references)
                        .map(truth -> truth.followed(optimizer.arguments(), question))
                        .orElse(question));
    }

    private MatrixData input(CaseStep layer) {
        return Optional.ofNullable(questions.get(layer.id())).orElseThrow().input();
    }

    /** What the references say where the roundings are within the step too; after a run with a rounding. */
    SortedMap<ExpectedKey, ExpectedValue> rounded() {
        return rounded;
    }

    private MatrixData forward(CaseStep layer, MatrixData input) {
        ExpectedKey key = new ExpectedKey(layer.id(), layer.part().main());
        Optional<Truth> truth = Truth.about(layer.part(), references);
        if (truth.isEmpty()) {
            return given(key).orElseThrow(() -> stuck(key));
        }
        MatrixData y = truth.get().main(layer.arguments(), Question.of(input));
        values.put(key, new ExpectedMatrix(y));
        return rounding.map(way -> {
                    MatrixData other = truth.get().main(way.terms(layer).arguments(), Question.of(way.term(input)));
                    rounded.put(key, new ExpectedMatrix(other));
                    return way.result(other);
                })
                .orElse(y);
    }

    /** The gradient with respect to the step's input, if it answers one. */
    private Optional<MatrixData> back(CaseStep step, Question question) {
        questions.put(step.id(), question);
        Optional<Facet> gradient = step.part().protocol().inputGradient();
        Optional<Truth> truth = Truth.about(step.part(), references);
        if (truth.isEmpty()) {
            return gradient.flatMap(quantity -> given(new ExpectedKey(step.id(), quantity)));
        }
        SortedMap<Facet, MatrixData> answer = truth.get().answer(step.arguments(), question);
        put(values, step, answer);
        return rounding.map(way -> {
                    SortedMap<Facet, MatrixData> other = truth.get()
                            .answer(
                                    way.terms(step).arguments(),
                                    new Question(way.term(question.input()), way.term(question.companion())));
                    put(rounded, step, other);
                    return gradient.map(quantity -> way.result(Objects.requireNonNull(other.get(quantity))));
                })
                .orElseGet(() -> gradient.map(quantity -> Objects.requireNonNull(answer.get(quantity))));
    }

    /** A layer's output is known already, and has been rounded on its way. */
    private static void put(
            SortedMap<ExpectedKey, ExpectedValue> into, CaseStep step, SortedMap<Facet, MatrixData> answer) {
        answer.forEach((quantity, value) ->
                into.putIfAbsent(new ExpectedKey(step.id(), quantity), Ties.expected(step, quantity, value)));
    }

    /** The case's own value, where no reference has one. */
    private Optional<MatrixData> given(ExpectedKey key) {
        return Optional.ofNullable(testCase.expected().get(key))
                .filter(ExpectedMatrix.class::isInstance)
                .map(ExpectedValue::entries)
                .map(value -> rounding.map(way -> way.given(value)).orElse(value));
    }

    private AssignmentException stuck(ExpectedKey key) {
        return new AssignmentException(List.of(new Problem(
                testCase.file(),
                key.pointer(),
                "the part has no reference, and there is no expected value to continue with",
                "Name a reference for the part, or add " + key + ".")));
    }
}
