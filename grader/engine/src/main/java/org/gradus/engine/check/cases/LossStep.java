package org.gradus.engine.check.cases;

import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseLoss;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Script;

/** Construct, value and gradient of the loss of a case. */
final class LossStep implements ScriptedStep {

    private final Candidate candidate;
    private final Script script;
    private final Call value;
    private final Call gradient;

    LossStep(Candidate candidate, CaseLoss loss, MatrixData prediction) {
        this.candidate = candidate;
        ScriptBuilder builder = new ScriptBuilder();
        Call object = Constructed.in(builder, candidate, loss.arguments()).object();
        value = builder.value(object, builder.put(prediction), builder.put(loss.target()));
        // Matrices of its own: a value that writes into its arguments is not to cost the gradient too.
        gradient = builder.gradient(object, builder.put(prediction), builder.put(loss.target()));
        script = builder.build();
    }

    @Override
    public Candidate candidate() {
        return candidate;
    }

    @Override
    public Script script() {
        return script;
    }

    @Override
    public Function<Answers, Outcome> judge(ExpectedKey key, ExpectedValue expected, Optional<Tolerance> tolerance) {
        Bound bound = ScriptedStep.bound(tolerance, Bound.forOutputs());
        String what = Quantities.name(key.quantity());
        if (expected instanceof ExpectedNumber number) {
            return answers -> answers.scalar(value, actual -> Comparison.scalars(what, number.value(), actual, bound));
        }
        MatrixData matrix = ((ExpectedMatrix) expected).value();
        return answers -> answers.matrix(gradient, actual -> Comparison.matrices(what, matrix, actual, bound));
    }
}
