package org.gradus.engine.check.instance;

import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.wire.MatrixData;

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

    @Override
    public SortedMap<Facet, MatrixData> expected() {
        return instance.expected();
    }
}
