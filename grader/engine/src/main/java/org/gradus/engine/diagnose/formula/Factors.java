package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * A product as its factors, in the order in which they stand.
 *
 * @param constant what all its numbers make
 */
record Factors(double constant, List<Piece> factors) {

    Factors {
        factors = List.copyOf(factors);
    }

    /** A factor, or something that is divided by. */
    record Piece(Expression expression, boolean isBelow) {
        String text() {
            return isBelow ? "1 / " + FormulaText.factor(expression) : FormulaText.of(expression);
        }
    }

    static Factors of(Expression expression) {
        List<Piece> pieces = new ArrayList<>();
        double constant = collect(expression, false, pieces);
        return new Factors(constant, pieces);
    }

    /** Adds the factors that are no numbers, and returns what the numbers make. */
    private static double collect(Expression expression, boolean isBelow, List<Piece> pieces) {
        if (expression instanceof Constant constant) {
            return isBelow ? 1 / constant.value() : constant.value();
        } else if (expression instanceof Combined product && product.operation() == Operation.PRODUCT) {
            return collect(product.left(), isBelow, pieces) * collect(product.right(), isBelow, pieces);
        } else if (expression instanceof Combined quotient && quotient.operation() == Operation.QUOTIENT) {
            return collect(quotient.left(), isBelow, pieces) * collect(quotient.right(), !isBelow, pieces);
        } else if (expression instanceof Applied square && square.function() == EntryFunction.SQUARE) {
            return collect(square.argument(), isBelow, pieces) * collect(square.argument(), isBelow, pieces);
        }
        pieces.add(new Piece(expression, isBelow));
        return 1;
    }

    /** What there is more often than in another product. */
    Factors without(Factors other) {
        List<Piece> left = new ArrayList<>(factors);
        other.factors.forEach(left::remove);
        return new Factors(1, left);
    }

    List<Expression> expressions() {
        return factors.stream().map(Piece::expression).toList();
    }

    /** The product of them. */
    String text() {
        Expression product = factors.get(0).isBelow()
                ? Combined.of(Operation.QUOTIENT, Constant.ONE, factors.get(0).expression())
                : factors.get(0).expression();
        for (Piece piece : factors.subList(1, factors.size())) {
            product = Combined.of(
                    piece.isBelow() ? Operation.QUOTIENT : Operation.PRODUCT, product, piece.expression());
        }
        return FormulaText.of(product);
    }
}
