package org.gradus.engine.diagnose.formula;

import java.util.List;

/** Finds a value among known ones, or as a matrix product of two of them, up to a factor. */
final class Lookup {

    private static final int MATRICES = 500;

    private final Pool pool;
    private final Scaling scaling;

    Lookup(Pool pool, Scaling scaling) {
        this.pool = pool;
        this.scaling = scaling;
    }

    /** The simplest expression with the target's numbers, in every way in which its factor may be meant; none where there is none. */
    List<Expression> of(Target target) {
        List<Expression> known = known(target);
        return known.isEmpty() ? products(target) : known;
    }

    /** The same, among known values alone. */
    List<Expression> known(Target target) {
        Situations situations = pool.situations();
        for (Known known : pool.fillingUp(target.shape())) {
            if (!pool.effort().take(1)) {
                break;
            }
            int[] places = situations.repeated(known.shape(), target.shape());
            double first = known.entries()[places[target.first()]];
            double second = known.entries()[places[target.second()]];
            if (Scaling.mayFit(target, first, second)) {
                double[] value = Values.spread(situations, known.shape(), known.entries(), target.shape());
                List<Expression> found = scaled(target, known.expression(), value);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The ways in which a value times a factor is the target. */
    List<Expression> scaled(Target target, Expression expression, double[] value) {
        return scaling.of(target, value).stream()
                .map(factor -> factor.times(expression))
                .toList();
    }

    private List<Expression> products(Target target) {
        for (Extent inner : Extent.values()) {
            List<Known> left = some(new FormulaShape(target.shape().rows(), inner));
            List<Known> right = some(new FormulaShape(inner, target.shape().columns()));
            if (!left.isEmpty() && !right.isEmpty()) {
                List<Expression> found = products(target, left, right);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Known> some(FormulaShape shape) {
        List<Known> known = shape.equals(FormulaShape.NUMBER) ? List.of() : pool.of(shape);
        return known.subList(0, Math.min(known.size(), MATRICES));
    }

    private List<Expression> products(Target target, List<Known> left, List<Known> right) {
        ProductEntries entries =
                new ProductEntries(target, left.get(0).shape(), right.get(0).shape());
        for (Known one : left) {
            for (Known other : right) {
                if (entries.mayFit(one.entries(), other.entries())) {
                    MatrixProduct product = MatrixProduct.of(one.expression(), other.expression());
                    List<Expression> found = scaled(
                            target,
                            product,
                            product.computed(pool.situations(), List.of(one.entries(), other.entries())));
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            if (!pool.effort().take(right.size())) {
                break;
            }
        }
        return List.of();
    }

    /** All that the search has to choose from. */
    Pool pool() {
        return pool;
    }

    Scaling scaling() {
        return scaling;
    }
}
