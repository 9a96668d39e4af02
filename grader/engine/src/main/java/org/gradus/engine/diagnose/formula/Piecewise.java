package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/** A formula of whose pieces all but one have their value: what it is worth for any value of that one. */
final class Piecewise {

    private final WayDown path;
    private final Situations situations;
    private final List<Expression> holders;
    private final List<List<double[]>> parts = new ArrayList<>();

    Piecewise(WayDown path, Situations situations) {
        this.path = path;
        this.situations = situations;
        this.holders = path.holders();
        for (Expression holder : holders) {
            List<double[]> values = new ArrayList<>();
            holder.parts().forEach(part -> values.add(part.in(situations)));
            parts.add(values);
        }
    }

    double[] with(double[] piece) {
        double[] value = piece;
        for (int depth = holders.size() - 1; depth >= 0; depth--) {
            parts.get(depth).set(path.places().get(depth), value);
            value = holders.get(depth).computed(situations, parts.get(depth));
        }
        return value;
    }

    /** How many entries that is. */
    int effort() {
        return holders.stream()
                .mapToInt(holder -> situations.length(holder.shape())
                        + holder.parts().stream()
                                .mapToInt(part -> situations.length(part.shape()))
                                .sum())
                .sum();
    }
}
