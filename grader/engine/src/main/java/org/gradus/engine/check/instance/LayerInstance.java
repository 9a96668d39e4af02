package org.gradus.engine.check.instance;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.LayerTruth;
import org.gradus.wire.MatrixData;

/**
 * A layer with parameters, and two things to ask it.
 *
 * @param arguments of the constructor
 * @param first an input with its upstream gradient
 * @param second another, of another batch size
 * @param truth what the reference makes of the first; nothing where the part has no reference
 */
public record LayerInstance(List<CaseArgument> arguments, Pass first, Pass second, Optional<LayerTruth> truth)
        implements Instance {

    /**
     * An input and an upstream gradient.
     *
     * @param x {@code [in x batch]}
     * @param dY {@code [out x batch]}, its entries distinct and away from 0
     */
    public record Pass(MatrixData x, MatrixData dY) {}

    public LayerInstance {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Question question() {
        return new Question(first.x, first.dY);
    }

    @Override
    public Question otherQuestion() {
        return new Question(second.x, second.dY);
    }

    @Override
    public SortedMap<Facet, MatrixData> expected() {
        SortedMap<Facet, MatrixData> expected = new TreeMap<>();
        truth.ifPresent(known -> {
            expected.put(Facet.FORWARD, known.y());
            expected.put(Facet.DX, known.dX());
            known.gradients().forEach((name, gradient) -> expected.put(Facet.gradients(name), gradient));
        });
        return expected;
    }

    /**
     * What the reference says.
     *
     * @throws java.util.NoSuchElementException if the part has no reference
     */
    public LayerTruth requireTruth() {
        return truth.orElseThrow();
    }
}
