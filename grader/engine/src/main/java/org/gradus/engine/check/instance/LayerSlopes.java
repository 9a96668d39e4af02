package org.gradus.engine.check.instance;

import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.wire.MatrixData;

/**
 * A layer's instance with a nudge for its input and for each of its parameters.
 *
 * @param closer where to look again if one of them disagrees, with a shorter step, in the same order; empty where the part has a
 *     reference, which has looked
 */
public record LayerSlopes(LayerInstance instance, List<Slope> slopes, List<Slope> closer) implements Instance {
    public LayerSlopes {
        slopes = List.copyOf(slopes);
        closer = List.copyOf(closer);
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
