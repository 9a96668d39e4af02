package org.gradus.engine.check.instance;

import java.util.List;
import org.gradus.engine.assignment.CaseArgument;

/** A layer's instance with a nudge for its input and for each of its parameters. */
public record LayerSlopes(LayerInstance instance, List<Slope> slopes) implements Instance {
    public LayerSlopes {
        slopes = List.copyOf(slopes);
    }

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
