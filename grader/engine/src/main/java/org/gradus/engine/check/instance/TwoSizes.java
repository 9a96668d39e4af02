package org.gradus.engine.check.instance;

import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.wire.MatrixData;

/**
 * Two of a kind whose matrices have different sizes.
 *
 * @param one that is looked at
 * @param other that is used beside it
 */
public record TwoSizes<I extends Instance>(I one, I other) implements Instance {

    @Override
    public List<CaseArgument> arguments() {
        return one.arguments();
    }

    @Override
    public Question question() {
        return one.question();
    }

    @Override
    public List<CaseArgument> otherArguments() {
        return other.arguments();
    }

    @Override
    public Question otherQuestion() {
        return other.question();
    }

    @Override
    public SortedMap<Facet, MatrixData> expected() {
        return one.expected();
    }
}
