package org.gradus.engine.check.cases;

import java.util.function.Function;
import org.gradus.engine.assignment.CaseLoss;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.wire.MatrixData;

/** Construct, value and gradient of the loss of a case. */
final class LossStep implements ScriptedStep {

    private final Candidate candidate;
    private final Call value;
    private final Call gradient;

    LossStep(ScriptBuilder script, Candidate candidate, CaseLoss loss, MatrixData prediction) {
        this.candidate = candidate;
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
    public Function<Answers, Judgement> judge(ExpectedKey key, ExpectedValue expected, Leeway leeway) {
        Bound bound = leeway.around(Bound.forOutputs());
        String what = Quantities.name(key.quantity());
        if (expected instanceof ExpectedNumber number) {
            return answers -> answers.scalar(value, actual -> Comparison.scalars(what, number.value(), actual, bound));
        }
        MatrixData matrix = ((ExpectedMatrix) expected).value();
        return answers -> answers.matrix(gradient, actual -> Comparison.matrices(what, matrix, actual, bound));
    }
}
