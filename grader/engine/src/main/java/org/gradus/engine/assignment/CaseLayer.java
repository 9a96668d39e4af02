package org.gradus.engine.assignment;

import java.util.List;

/**
 * One layer in the chain of a test case.
 *
 * @param id its name within the case, never {@code loss}
 * @param part what it is an instance of
 * @param arguments one for each parameter of the part's constructor, in the same order
 */
public record CaseLayer(String id, Part part, List<CaseArgument> arguments) {

    /** @throws IllegalArgumentException if there are more or fewer arguments than parameters */
    public CaseLayer {
        arguments = List.copyOf(arguments);
        if (arguments.size() != part.constructor().size()) {
            throw new IllegalArgumentException("arguments: expected "
                    + part.constructor().size() + " for " + part.className() + " but got " + arguments.size());
        }
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
