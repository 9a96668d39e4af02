package org.gradus.engine.check.law;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.ConstructorParameter.NumberParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.OtherInputs;

/** Arguments for another object of the same shapes: its matrices others, numbers and flags too if there are any. */
final class OtherArguments {

    private OtherArguments() {}

    static List<CaseArgument> of(Part part, List<CaseArgument> arguments) {
        return IntStream.range(0, arguments.size())
                .mapToObj(i -> of(part.constructor().get(i), arguments.get(i)))
                .toList();
    }

    private static CaseArgument of(ConstructorParameter parameter, CaseArgument argument) {
        if (argument instanceof MatrixArgument matrix) {
            return new MatrixArgument(((MatrixParameter) parameter).another(matrix.value(), OtherInputs::nearer));
        }
        if (argument instanceof FlagArgument flag) {
            return new FlagArgument(!flag.value());
        }
        if (argument instanceof IntegerArgument) {
            // Another would make a layer of other shapes.
            return argument;
        }
        List<Double> choices = ((NumberParameter) parameter).choices();
        int next = choices.indexOf(((NumberArgument) argument).value()) + 1;
        return new NumberArgument(choices.get(next % choices.size()));
    }
}
