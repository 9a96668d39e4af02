package org.gradus.engine.check.cases;

import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseLoss;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.LossBounds;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.reference.catalogue.Leeway;
import org.gradus.wire.MatrixData;

/** Construct, value and gradient of the loss of a case. */
final class LossStep implements ScriptedStep {

    private final Candidate candidate;
    private final Call value;
    private final Call gradient;
    private final LossBounds bounds;

    /**
     * Writes the steps.
     *
     * @param leeway of right classes; nothing where the case is about stability
     */
    LossStep(ScriptBuilder script, Candidate candidate, CaseLoss loss, MatrixData prediction, Optional<Leeway> leeway) {
        this.candidate = candidate;
        this.bounds = LossBounds.of(Bound.forOutputs(), leeway, prediction, loss.target());
        Call object = Constructed.in(script, candidate, loss.arguments()).object();
        value = script.value(object, script.put(prediction), script.put(loss.target()));
        // Matrices of its own: a value that writes into its arguments is not to cost the gradient too.
        gradient = script.gradient(object, script.put(prediction), script.put(loss.target()));
    }

    @Override
    public Candidate candidate() {
        return candidate;
    }

    @Override
    public Function<Answers, Judgement> judge(ExpectedKey key, ExpectedValue expected, CaseTolerance tolerance) {
        String what = Quantities.name(key.quantity());
        if (expected instanceof ExpectedNumber number) {
            return answers ->
                    answers.scalar(value, actual -> tolerance.compare(what, number.value(), actual, bounds.value()));
        }
        MatrixData matrix = ((ExpectedMatrix) expected).value();
        return answers ->
                answers.matrix(gradient, actual -> tolerance.compare(what, matrix, actual, bounds.gradient()));
    }
}
