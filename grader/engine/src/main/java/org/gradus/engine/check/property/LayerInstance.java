package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.check.LayerTruth;
import org.gradus.wire.MatrixData;

/**
 * A layer with parameters, and two things to ask it.
 *
 * @param arguments of the constructor
 * @param first an input with its upstream gradient
 * @param second another, of another batch size
 */
public record LayerInstance(List<CaseArgument> arguments, Pass first, Pass second) {

    /**
     * An input, an upstream gradient, and what the reference makes of them.
     *
     * @param x {@code [in x batch]}
     * @param dY {@code [out x batch]}, its entries distinct and away from 0
     */
    public record Pass(MatrixData x, MatrixData dY, LayerTruth truth) {}

    public LayerInstance {
        arguments = List.copyOf(arguments);
    }
}
