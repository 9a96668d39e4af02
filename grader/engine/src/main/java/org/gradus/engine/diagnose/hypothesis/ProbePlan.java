package org.gradus.engine.diagnose.hypothesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.NumberParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Question;

/**
 * A probe before it is known how a part orders its constructor.
 *
 * @param arguments by the names that the reference knows
 */
public record ProbePlan(String label, Map<String, CaseArgument> arguments, Question first, Question later) {

    public ProbePlan {
        arguments = Map.copyOf(arguments);
    }

    /** The probe for a part; nothing if the part's constructor does not want just what the plan knows. */
    public Optional<Probe> on(Part part) {
        if (part.constructor().size() != arguments.size()) {
            return Optional.empty();
        }
        List<CaseArgument> ordered = new ArrayList<>();
        for (ConstructorParameter parameter : part.constructor()) {
            CaseArgument argument = arguments.get(parameter.name());
            if (argument == null || isNeverAsked(parameter, argument)) {
                return Optional.empty();
            }
            ordered.add(fitting(parameter, argument));
        }
        return Optional.of(
                new Probe(label, new ProbeQuestion(part, ordered, first), new ProbeQuestion(part, ordered, later)));
    }

    /** Another integer would be of another size than the questions. */
    private static boolean isNeverAsked(ConstructorParameter parameter, CaseArgument argument) {
        return parameter instanceof IntegerParameter choice
                && argument instanceof IntegerArgument wanted
                && !choice.isSize()
                && !choice.choices().contains(wanted.value());
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
