package org.gradus.engine.assignment.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.Part;

/** Makes the constructor's arguments of one step, a layer or the loss of a test case. */
final class ArgumentReader {

    private final Part part;
    private final JsonPlace step;
    private final ShapeBindings sizes;

    /**
     * @param step where the step stands; its arguments are its member {@code arguments}
     * @param sizes what is known of the step; the arguments add to it
     */
    ArgumentReader(Part part, JsonPlace step, ShapeBindings sizes) {
        this.part = part;
        this.step = step;
        this.sizes = sizes;
    }

    /** @throws AssignmentException if an argument is missing, unknown, of another kind, or of a shape that does not fit */
    List<CaseArgument> read() {
        refuseUnknown();
        part.integers().forEach(integer -> sizes.bind(integer.name(), integer(integer, place(integer))));
        sizes.requireFitting(step);
        part.matrices().forEach(this::bind);
        List<CaseArgument> arguments = new ArrayList<>();
        for (ConstructorParameter parameter : part.constructor()) {
            arguments.add(argument(parameter, place(parameter)));
        }
        return arguments;
    }

    private void refuseUnknown() {
        step.find("arguments").ifPresent(arguments -> {
            for (String name : arguments.keys()) {
                if (part.parameter(name).isEmpty()) {
                    throw arguments
                            .at(name)
                            .problem(
                                    part.className() + " has no parameter called " + name,
                                    "Use " + parameterNames() + ".");
                }
            }
        });
    }

    private String parameterNames() {
        return part.constructor().isEmpty()
                ? "no arguments"
                : part.constructor().stream().map(ConstructorParameter::name).collect(Collectors.joining(", "));
    }

    private JsonPlace place(ConstructorParameter parameter) {
        Optional<JsonPlace> place = step.find("arguments").flatMap(arguments -> arguments.find(parameter.name()));
        return place.orElseThrow(() -> step.problem(
                "the argument " + parameter.name() + " of " + part.className() + " is missing",
                "Add it under arguments."));
    }

    private void bind(ConstructorParameter.MatrixParameter parameter) {
        JsonPlace place = place(parameter);
        if (place.node().isArray()) {
            sizes.bind(parameter.shape(), Size.of(place.matrix()), place, parameter.name());
        }
    }

    private CaseArgument argument(ConstructorParameter parameter, JsonPlace place) {
        JsonNode node = place.node();
        if (parameter instanceof ConstructorParameter.MatrixParameter matrix) {
            if (node.isArray()) {
                return new CaseArgument.MatrixArgument(place.matrix());
            }
            if (node.isObject()) {
                return tied(matrix, place);
            }
            throw place.problem(parameter.name() + " is a matrix", "Write an array of rows, or {\"tied\": NUMBER}.");
        }
        if (node.isObject()) {
            throw place.problem(parameter.name() + " is not a matrix and cannot be tied", "Write just its value.");
        }
        if (parameter instanceof ConstructorParameter.IntegerParameter) {
            return new CaseArgument.IntegerArgument(integer(parameter, place));
        }
        return parameter instanceof ConstructorParameter.NumberParameter
                ? number(parameter, place)
                : flag(parameter, place);
    }

    private static int integer(ConstructorParameter parameter, JsonPlace place) {
        JsonNode node = place.node();
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToInt()) {
            throw place.problem(parameter.name() + " is an integer", "Write an integer.");
        }
        return node.intValue();
    }

    private CaseArgument tied(ConstructorParameter.MatrixParameter parameter, JsonPlace place) {
        Size size = sizes.resolve(parameter.shape())
                .orElseThrow(() -> place.problem(
                        "the size " + parameter.shape() + " of " + parameter.name()
                                + " does not follow from the input and the other arguments",
                        "Write the matrix as an array of rows."));
        return new CaseArgument.TiedArgument(place.at("tied").number(), size.rows(), size.columns());
    }

    private static CaseArgument number(ConstructorParameter parameter, JsonPlace place) {
        if (!place.node().isNumber()) {
            throw place.problem(parameter.name() + " is a number", "Write a number.");
        }
        return new CaseArgument.NumberArgument(place.number());
    }

    private static CaseArgument flag(ConstructorParameter parameter, JsonPlace place) {
        if (!place.node().isBoolean()) {
            throw place.problem(parameter.name() + " is a flag", "Write true or false.");
        }
        return new CaseArgument.FlagArgument(place.node().booleanValue());
    }
}
