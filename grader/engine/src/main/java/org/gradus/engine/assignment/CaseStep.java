package org.gradus.engine.assignment;

import java.util.List;

/**
 * One step of a test case: a layer of its chain, the loss at its end, or an optimizer.
 *
 * @param id its name within the case, {@link ExpectedKey#LOSS} for the loss, {@link ExpectedKey#OPTIMIZER} for an optimizer, and neither for anything else
 * @param part what it is an instance of
 * @param arguments one for each parameter of the part's constructor, in the same order
 */
public record CaseStep(String id, Part part, List<CaseArgument> arguments) {

    /** @throws IllegalArgumentException if there are more or fewer arguments than parameters */
    public CaseStep {
        arguments = List.copyOf(arguments);
        if (arguments.size() != part.constructor().size()) {
            throw new IllegalArgumentException("arguments: expected "
                    + part.constructor().size() + " for " + part.className() + " but got " + arguments.size());
        }
    }

    /** The same with other arguments. */
    public CaseStep with(List<CaseArgument> others) {
        return new CaseStep(id, part, others);
    }

    /**
     * The argument for the parameter of this name.
     *
     * @throws IllegalArgumentException if the part has no such parameter
     */
    public CaseArgument argument(String parameter) {
        for (int i = 0; i < arguments.size(); i++) {
            if (part.constructor().get(i).name().equals(parameter)) {
                return arguments.get(i);
            }
        }
        throw new IllegalArgumentException("parameter: " + part.className() + " has no " + parameter);
    }
}
