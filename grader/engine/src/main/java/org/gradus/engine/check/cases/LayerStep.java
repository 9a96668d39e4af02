package org.gradus.engine.check.cases;

import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseLayer;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.wire.MatrixData;

/** Construct, forward and, where the case goes back, backward and gradients, of one layer of a case. */
final class LayerStep implements ScriptedStep {

    private final Candidate candidate;
    private final CaseLayer layer;
    private final Bound outputs = Bound.forOutputs();
    private final Bound backwards;
    private final Call forward;
    private final Call backward;
    private final Call gradients;

    LayerStep(ScriptBuilder script, Candidate candidate, CaseLayer layer, MatrixData x, Optional<MatrixData> dY) {
        this.candidate = candidate;
        this.layer = layer;
        this.backwards = Bound.forGradients(dY.orElse(x));
        Call object = Constructed.in(script, candidate, layer.arguments()).object();
        forward = script.forward(object, script.put(x));
        backward = dY.map(upstream -> script.backward(object, script.put(upstream)))
                .orElse(forward);
        gradients = dY.map(upstream -> script.gradients(object)).orElse(forward);
    }

    @Override
    public Candidate candidate() {
        return candidate;
    }

    @Override
    public Function<Answers, Judgement> judge(ExpectedKey key, ExpectedValue expected, CaseTolerance tolerance) {
        Facet quantity = key.quantity();
        Function<MatrixData, Judgement> compare =
                compare(quantity, expected, key.isBackward() ? backwards : outputs, tolerance);
        return switch (quantity.kind()) {
            case FORWARD -> answers -> answers.matrix(forward, compare);
            case INPUT_GRADIENT -> answers -> answers.matrix(backward, compare);
            case PARAMETER_GRADIENT -> answers -> answers.named(gradients, quantity.parameter(), compare);
            case VALUE, LOSS_GRADIENT, STABILITY, CONDUCT ->
                throw new IllegalArgumentException("key: a layer has no " + key);
        };
    }

    private Function<MatrixData, Judgement> compare(
            Facet quantity, ExpectedValue expected, Bound usual, CaseTolerance tolerance) {
        String what = Quantities.name(quantity);
        if (expected instanceof ExpectedNumber number) {
            return actual -> Ties.judge(
                    layer,
                    quantity,
                    actual,
                    sum -> tolerance.compare("the sum of the entries of " + what, number.value(), sum, usual));
        }
        MatrixData matrix = ((ExpectedMatrix) expected).value();
        return actual -> tolerance.compare(what, matrix, actual, usual);
    }
}
