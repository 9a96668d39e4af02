package org.gradus.engine.check.instance;

import java.util.List;
import org.gradus.engine.assignment.CaseArgument;

/** A loss's instance with a nudge for its prediction. */
public record LossSlopes(LossInstance instance, Slope slope) implements Instance {
    @Override
    public List<CaseArgument> arguments() {
        return instance.arguments();
    }

    @Override
    public Question question() {
        return instance.question();
    }

    @Override
    public Question otherQuestion() {
        return instance.otherQuestion();
    }
}
