package org.gradus.engine.check.instance;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.LossTruth;
import org.gradus.wire.MatrixData;

/**
 * A loss with parameters, and two things to ask it.
 *
 * @param arguments of the constructor
 * @param first a prediction and a target
 * @param second another, of another batch size
 * @param truth what the reference makes of the first; nothing where the part has no reference
 */
public record LossInstance(List<CaseArgument> arguments, Pair first, Pair second, Optional<LossTruth> truth)
        implements Instance {

    /** A prediction and a target, {@code [out x batch]}. */
    public record Pair(MatrixData prediction, MatrixData target) {}

    public LossInstance {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Question question() {
        return new Question(first.prediction, first.target);
    }

    @Override
    public Question otherQuestion() {
        return new Question(second.prediction, second.target);
    }

    @Override
    public SortedMap<Facet, MatrixData> expected() {
        SortedMap<Facet, MatrixData> expected = new TreeMap<>();
        truth.ifPresent(known -> {
            expected.put(Facet.VALUE, new MatrixData(1, 1, known.value()));
            expected.put(Facet.GRADIENT, known.gradient());
        });
        return expected;
    }

    /**
     * What the reference says.
     *
     * @throws java.util.NoSuchElementException if the part has no reference
     */
    public LossTruth requireTruth() {
        return truth.orElseThrow();
    }
}
