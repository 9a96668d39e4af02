package org.gradus.engine.diagnose.hypothesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.ConstructorParameter.NumberParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/**
 * A probe before it is known how a part orders its constructor.
 *
 * @param arguments by the names that the reference knows
 */
public record ProbePlan(String label, Map<String, CaseArgument> arguments, Question first, Question later) {

    public ProbePlan {
        arguments = Map.copyOf(arguments);
    }

    /** Whether the constructor of a part wants just what the plan knows. */
    public boolean hasConstructorOf(Part part) {
        return part.constructor().size() == arguments.size()
                && part.constructor().stream().map(ConstructorParameter::name).allMatch(arguments::containsKey);
    }

    /** The probe for a part; nothing if the part has another constructor, or is never asked about such integers or sizes. */
    public Optional<Probe> on(Part part) {
        if (!hasConstructorOf(part) || isOfOtherSizes(part.input(), first.input())) {
            return Optional.empty();
        }
        List<CaseArgument> ordered = new ArrayList<>();
        for (ConstructorParameter parameter : part.constructor()) {
            CaseArgument argument = Objects.requireNonNull(arguments.get(parameter.name()));
            if (isNeverAsked(parameter, argument)) {
                return Optional.empty();
            }
            ordered.add(fitting(parameter, argument));
        }
        return Optional.of(
                new Probe(label, new ProbeQuestion(part, ordered, first), new ProbeQuestion(part, ordered, later)));
    }

    /** Another integer would be of another size than the questions. */
    private static boolean isNeverAsked(ConstructorParameter parameter, CaseArgument argument) {
        if (parameter instanceof IntegerParameter choice && argument instanceof IntegerArgument wanted) {
            return !choice.isSize() && !choice.choices().contains(wanted.value());
        }
        return parameter instanceof MatrixParameter matrix
                && argument instanceof MatrixArgument wanted
                && isOfOtherSizes(matrix.shape(), wanted.value());
    }

    private static boolean isOfOtherSizes(Shape declared, MatrixData matrix) {
        return isAnother(declared.rows(), matrix.rows()) || isAnother(declared.columns(), matrix.columns());
    }

    /** A size in a shape that is a number is the only one; one with a name may be any. */
    private static boolean isAnother(Dimension side, int size) {
        return side instanceof Dimension.Fixed fixed && fixed.size() != size;
    }

    /** A student need not be right for numbers that the assignment does not ask about. */
    private static CaseArgument fitting(ConstructorParameter parameter, CaseArgument argument) {
        if (parameter instanceof NumberParameter choice && argument instanceof NumberArgument wanted) {
            return choice.choices().stream()
                    .min(Comparator.comparingDouble(number -> Math.abs(number - wanted.value())))
                    .<CaseArgument>map(NumberArgument::new)
                    .orElse(argument);
        }
        return argument;
    }
}
