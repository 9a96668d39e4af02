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

    /** Its value in all situations, which nobody writes into: others may have it too. */
    default double[] in(Situations situations) {
        List<double[]> values = new ArrayList<>();
        for (Expression part : parts()) {
            values.add(part.in(situations));
        }
        return computed(situations, values);
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
