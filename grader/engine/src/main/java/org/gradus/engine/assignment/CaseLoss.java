package org.gradus.engine.assignment;

import java.util.List;
import org.gradus.wire.MatrixData;

/**
 * The loss at the end of a test case.
 *
 * @param part what it is an instance of
 * @param arguments one for each parameter of the part's constructor, in the same order
 * @param target what the prediction is compared with, in the prediction's shape
 */
public record CaseLoss(Part part, List<CaseArgument> arguments, MatrixData target) {

    /** @throws IllegalArgumentException if there are more or fewer arguments than parameters */
    public CaseLoss {
        arguments = List.copyOf(arguments);
        if (arguments.size() != part.constructor().size()) {
            throw new IllegalArgumentException("arguments: expected "
                    + part.constructor().size() + " for " + part.className() + " but got " + arguments.size());
        }
    }
}
