package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/** A formula as a tree. Whatever makes one keeps to shapes that fit. */
public sealed interface Expression
        permits Operand, Constant, Applied, Combined, MatrixProduct, Transposed, Reduced, LeftOut, Chosen, Stacked {

    FormulaShape shape();

    /** What it is made of, from left to right. */
    List<Expression> parts();

    /**
     * The same made of others.
     *
     * @throws IllegalArgumentException if their shapes do not fit
     */
    Expression withParts(List<Expression> others);

    /** Its value where the values of its parts are known. */
    double[] computed(Situations situations, List<double[]> parts);

    /** Its value in all situations. */
    default double[] in(Situations situations) {
        return computed(
                situations, parts().stream().map(part -> part.in(situations)).toList());
    }

    /** How much there is to read: the smaller, the simpler. */
    default int size() {
        int size = 1;
        for (Expression part : parts()) {
            size += part.size();
        }
        return size;
    }

    /** The same with another part in the place of one. */
    default Expression with(int place, Expression other) {
        List<Expression> others = new ArrayList<>(parts());
        others.set(place, other);
        return withParts(others);
    }
}
