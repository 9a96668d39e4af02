package org.gradus.engine.check;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Ejml;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.wire.MatrixData;

/** Arguments of a part's constructor by the names of its parameters, for the reference. */
public final class NamedArguments {

    private NamedArguments() {}

    /**
     * Names arguments.
     *
     * @param arguments one for each parameter of the part's constructor, in order
     */
    public static Arguments of(Part part, List<CaseArgument> arguments) {
        Arguments named = Arguments.none();
        for (int i = 0; i < arguments.size(); i++) {
            named = with(named, part.constructor().get(i).name(), arguments.get(i));
        }
        return named;
    }

    /** Arguments that have names already. */
    public static Arguments of(SortedMap<String, CaseArgument> arguments) {
        Arguments named = Arguments.none();
        for (Map.Entry<String, CaseArgument> argument : arguments.entrySet()) {
            named = with(named, argument.getKey(), argument.getValue());
        }
        return named;
    }

    private static Arguments with(Arguments named, String name, CaseArgument argument) {
        if (argument instanceof NumberArgument number) {
            return named.withNumber(name, number.value());
        }
        if (argument instanceof IntegerArgument integer) {
            return named.withInteger(name, integer.value());
        }
        if (argument instanceof FlagArgument flag) {
            return named.withFlag(name, flag.value());
        }
        return named.withMatrix(name, Ejml.matrix(matrix(argument)));
    }

    /** The matrix that a parameter gets, where it is one. */
    public static MatrixData matrix(CaseArgument argument) {
        return argument instanceof TiedArgument tied ? tied.expanded() : ((MatrixArgument) argument).value();
    }
}
