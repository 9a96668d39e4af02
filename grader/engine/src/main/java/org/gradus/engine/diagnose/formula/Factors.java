package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * A product as its factors, in the order in which they stand.
 *
 * @param isNegative whether there is a minus before it
 */
record Factors(boolean isNegative, List<Piece> factors) {

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
        boolean isNegative = collect(expression, false, pieces);
        return new Factors(isNegative, pieces);
    }

    /** Adds the factors, and returns whether there is a minus before them. */
    private static boolean collect(Expression expression, boolean isBelow, List<Piece> pieces) {
        if (expression instanceof Constant constant) {
            if (Math.abs(constant.value()) != 1) {
                pieces.add(new Piece(new Constant(Math.abs(constant.value())), isBelow));
            }
            return constant.value() < 0;
        } else if (expression instanceof Combined product && product.operation() == Operation.PRODUCT) {
            return collect(product.left(), isBelow, pieces) ^ collect(product.right(), isBelow, pieces);
        } else if (expression instanceof Combined quotient && quotient.operation() == Operation.QUOTIENT) {
            return collect(quotient.left(), isBelow, pieces) ^ collect(quotient.right(), !isBelow, pieces);
        } else if (expression instanceof Applied square && square.function() == EntryFunction.SQUARE) {
            collect(square.argument(), isBelow, pieces);
            collect(square.argument(), isBelow, pieces);
            return false;
        }
        pieces.add(new Piece(expression, isBelow));
        return false;
    }

    /** The numbers among them. */
    List<Piece> numbers() {
        return factors.stream()
                .filter(piece -> piece.expression() instanceof Constant)
                .toList();
    }

    /** What there is more often than in another product. */
    Factors without(Factors other) {
        List<Piece> left = new ArrayList<>(factors);
        other.factors.forEach(left::remove);
        return new Factors(false, left);
    }

    /** Whether all of these are factors, or all divided by, and are the opposite in another product. */
    boolean isUpsideDown(Factors other) {
        List<Piece> opposite = other.factors.stream()
                .map(piece -> new Piece(piece.expression(), !piece.isBelow()))
                .toList();
        boolean isOneWay = factors.stream().map(Piece::isBelow).distinct().count() == 1;
        return isOneWay
                && factors.size() == opposite.size()
                && new Factors(false, opposite).without(this).factors.isEmpty();
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
            product =
                    Combined.of(piece.isBelow() ? Operation.QUOTIENT : Operation.PRODUCT, product, piece.expression());
        }
        return FormulaText.of(product);
    }
}
