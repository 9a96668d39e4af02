package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.wire.MatrixData;

/** The arguments of a constructor by the names of its parameters. */
public final class Parameters {

    private Parameters() {}

    /** The matrix under a name. */
    public static MatrixData value(Part part, List<CaseArgument> arguments, String name) {
        return ((MatrixArgument) arguments.get(index(part, name))).value();
    }

    /** All matrices. */
    public static List<MatrixData> matrices(List<CaseArgument> arguments) {
        return arguments.stream()
                .filter(MatrixArgument.class::isInstance)
                .map(argument -> ((MatrixArgument) argument).value())
                .toList();
    }

    /** The same arguments, one of them replaced. */
    public static List<CaseArgument> with(Part part, List<CaseArgument> arguments, String name, CaseArgument other) {
        List<CaseArgument> changed = new ArrayList<>(arguments);
        changed.set(index(part, name), other);
        return changed;
    }

    private static int index(Part part, String name) {
        for (int i = 0; i < part.constructor().size(); i++) {
            if (part.constructor().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("name: the constructor of " + part.className() + " has no " + name);
    }
}
