package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.check.LossTruth;
import org.gradus.wire.MatrixData;

/**
 * A loss with parameters, and two things to ask it.
 *
 * @param arguments of the constructor
 * @param first a prediction and a target
 * @param second another, of another batch size
 */
public record LossInstance(List<CaseArgument> arguments, Pair first, Pair second) {

    /** A prediction, a target, and what the reference makes of them, {@code [out x batch]}. */
    public record Pair(MatrixData prediction, MatrixData target, LossTruth truth) {}

    public LossInstance {
        arguments = List.copyOf(arguments);
    }
}
