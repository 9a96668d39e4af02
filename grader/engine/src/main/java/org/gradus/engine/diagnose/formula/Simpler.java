package org.gradus.engine.diagnose.formula;

import java.util.Optional;

/** Leaves out what changes nothing: a factor 1, a term 0, two minus signs, what is multiplied and divided by or added and taken away. */
final class Simpler {

    private Simpler() {}

    static Expression of(Expression expression) {
        Expression simpler = expression;
        for (int place = 0; place < expression.parts().size(); place++) {
            simpler = simpler.with(place, of(expression.parts().get(place)));
        }
        simpler = Terms.cancelled(Cancelled.of(simpler));
        return simpler instanceof Combined combined ? step(combined).orElse(simpler) : simpler;
    }

    private static Optional<Expression> step(Combined combined) {
        Expression left = combined.left();
        Expression right = combined.right();
        return switch (combined.operation()) {
            case SUM ->
                is(left, 0)
                        ? whole(right, combined)
                        : is(right, 0)
                                ? whole(left, combined)
                                : opposite(right).map(other -> Combined.of(Operation.DIFFERENCE, left, other));
            case DIFFERENCE ->
                is(right, 0)
                        ? whole(left, combined)
                        : is(left, 0)
                                ? whole(right, combined).map(Combined::minus)
                                : rest(combined).isPresent()
                                        ? rest(combined)
                                        : opposite(right).map(other -> Combined.of(Operation.SUM, left, other));
            case PRODUCT ->
                is(left, 1) ? whole(right, combined) : is(right, 1) ? whole(left, combined) : twoSigns(combined);
            case QUOTIENT -> is(right, 1) ? whole(left, combined) : Optional.empty();
        };
    }

    /** What is left of {@code 1 - (1 - y)}. */
    private static Optional<Expression> rest(Combined difference) {
        return difference.right() instanceof Combined inner
                        && inner.operation() == Operation.DIFFERENCE
                        && inner.left().equals(difference.left())
                ? whole(inner.right(), difference)
                : Optional.empty();
    }

    /** The minus in front, once. */
    private static Optional<Expression> twoSigns(Combined product) {
        if (is(product.left(), -1)) {
            return opposite(product.right());
        }
        Optional<Expression> left = opposite(product.left());
        Optional<Expression> right = opposite(product.right());
        if (left.isPresent() || right.isPresent()) {
            Expression rest = simplified(
                    Combined.of(Operation.PRODUCT, left.orElse(product.left()), right.orElse(product.right())));
            return Optional.of(left.isPresent() && right.isPresent() ? rest : Combined.minus(rest));
        }
        return Optional.empty();
    }

    private static Expression simplified(Combined combined) {
        return step(combined).orElse(combined);
    }

    private static Optional<Expression> opposite(Expression expression) {
        return expression instanceof Combined combined
                        && combined.operation() == Operation.PRODUCT
                        && is(combined.left(), -1)
                ? Optional.of(combined.right())
                : Optional.empty();
    }

    /** Only where nothing was repeated for the sake of what is left out. */
    private static Optional<Expression> whole(Expression expression, Combined from) {
        return expression.shape().equals(from.shape()) ? Optional.of(expression) : Optional.empty();
    }

    private static boolean is(Expression expression, double number) {
        return expression instanceof Constant constant && constant.value() == number;
    }
}
