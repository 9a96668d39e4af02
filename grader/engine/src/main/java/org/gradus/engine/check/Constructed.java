package org.gradus.engine.check;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.wire.Argument;
import org.gradus.wire.MatrixData;

/**
 * A student's object in a script, and the matrices that its constructor got.
 *
 * @param object the construction
 * @param matrices the slots of the matrices among the arguments, in the order of the constructor
 */
public record Constructed(Call object, List<Given> matrices) {

    /**
     * A matrix that a constructor got.
     *
     * @param name the parameter's
     * @param slot where it lies
     * @param value as it was put there
     */
    public record Given(String name, int slot, MatrixData value) {}

    public Constructed {
        matrices = List.copyOf(matrices);
    }

    /** Writes the steps that put the arguments and construct the student's object. */
    public static Constructed in(ScriptBuilder script, Candidate candidate, List<CaseArgument> arguments) {
        List<Given> matrices = new ArrayList<>();
        List<Argument> onWire = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            ConstructorParameter parameter = candidate.part().constructor().get(i);
            onWire.add(onWire(script, parameter, arguments.get(i), matrices));
        }
        return new Constructed(
                script.construct(candidate.binaryName(), candidate.part().contract(), onWire), matrices);
    }

    /** The same, where nothing but the object is of interest. */
    public static Call object(ScriptBuilder script, Candidate candidate, List<CaseArgument> arguments) {
        return in(script, candidate, arguments).object();
    }

    private static Argument onWire(
            ScriptBuilder script, ConstructorParameter parameter, CaseArgument argument, List<Given> matrices) {
        if (argument instanceof NumberArgument number) {
            return new Argument.Scalar(number.value());
        }
        if (argument instanceof IntegerArgument integer) {
            return new Argument.Whole(integer.value());
        }
        if (argument instanceof FlagArgument flag) {
            return new Argument.Flag(flag.value());
        }
        MatrixData value = NamedArguments.matrix(argument);
        Given given = new Given(parameter.name(), script.put(value), value);
        matrices.add(given);
        return new Argument.Matrix(given.slot());
    }
}
