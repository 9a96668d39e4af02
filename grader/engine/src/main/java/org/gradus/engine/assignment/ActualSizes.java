package org.gradus.engine.assignment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.wire.MatrixData;

/** What the sizes that a part names are, where its arguments and its input are at hand. */
public final class ActualSizes {

    private final SortedMap<String, Integer> known = new TreeMap<>();

    private ActualSizes() {}

    /**
     * All sizes by name, with those that follow from others.
     *
     * @param arguments of the part's constructor, in order
     */
    public static SortedMap<String, Integer> of(Part part, List<CaseArgument> arguments, MatrixData input) {
        ActualSizes sizes = new ActualSizes();
        sizes.bind(part.input(), input);
        for (int i = 0; i < arguments.size(); i++) {
            sizes.bind(part.constructor().get(i), arguments.get(i));
        }
        return part.sizes().all(sizes.known);
    }

    private void bind(ConstructorParameter parameter, CaseArgument argument) {
        if (argument instanceof IntegerArgument integer) {
            known.put(parameter.name(), integer.value());
        } else if (parameter instanceof MatrixParameter declared) {
            bind(
                    declared.shape(),
                    argument instanceof TiedArgument tied ? tied.expanded() : ((MatrixArgument) argument).value());
        }
    }

    private void bind(Shape declared, MatrixData actual) {
        bind(declared.rows(), actual.rows());
        bind(declared.columns(), actual.columns());
    }

    private void bind(Dimension side, int size) {
        if (side instanceof Dimension.Named named) {
            known.put(named.name(), size);
        }
    }
}
