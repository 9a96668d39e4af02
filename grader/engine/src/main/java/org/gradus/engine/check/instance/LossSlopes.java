package org.gradus.engine.check.instance;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.wire.MatrixData;

/**
 * A loss's instance with a nudge for its prediction.
 *
 * @param closer where to look again if they disagree, with a shorter step; nothing where the part has a reference, which has looked
 */
public record LossSlopes(LossInstance instance, Slope slope, Optional<Slope> closer) implements Instance {
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
