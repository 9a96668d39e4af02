package org.gradus.engine.diagnose.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Formulae as people read them: {@code *} and {@code /} are entry by entry, matrices side by side are multiplied as matrices.
 * {@link FormulaParser} reads what this writes.
 */
public final class FormulaText {

    private static final MathContext SHOWN = new MathContext(7);
    private static final double SMALLEST_PLAIN = 1e-4;

    private FormulaText() {}

    /** How tightly a piece of text holds together. */
    private enum Hold {
        TERMS,
        FACTORS,
        ONE
    }

    private record Piece(String text, Hold hold) {
        String within(Hold least) {
            return hold.compareTo(least) < 0 ? "(" + text + ")" : text;
        }
    }

    public static String of(Expression expression) {
        return piece(expression).text();
    }

    /** As a factor among others, in brackets where it needs them. */
    static String factor(Expression expression) {
        return piece(expression).within(Hold.ONE);
    }

    /** A number with as many digits as tell something. */
    static String number(double value) {
        BigDecimal shown = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        boolean isPlain = Math.abs(value) >= SMALLEST_PLAIN || value == 0;
        return isPlain ? shown.toPlainString() : shown.toString().replace("E", "e");
    }

    private static Piece piece(Expression expression) {
        if (expression instanceof Operand operand) {
            return new Piece(operand.name(), Hold.ONE);
        } else if (expression instanceof Constant constant) {
            return new Piece(number(constant.value()), constant.value() < 0 ? Hold.FACTORS : Hold.ONE);
        } else if (expression instanceof Applied applied) {
            return applied(applied);
        } else if (expression instanceof Combined combined) {
            return combined(combined);
        } else if (expression instanceof MatrixProduct product) {
            return new Piece(
                    piece(product.left()).within(Hold.ONE) + " "
                            + piece(product.right()).within(Hold.ONE),
                    Hold.FACTORS);
        } else if (expression instanceof Transposed transposed) {
            return new Piece(closed(transposed.argument()) + "^T", Hold.ONE);
        } else if (expression instanceof LeftOut leftOut) {
            return new Piece(leftOut.text(), Hold.ONE);
        } else if (expression instanceof Chosen chosen) {
            return new Piece(chosen.text(), Hold.ONE);
        } else if (expression instanceof Stacked stacked) {
            return new Piece(stacked.text(), Hold.ONE);
        }
        Reduced reduced = (Reduced) expression;
        return new Piece(reduced.reduction().text() + "(" + of(reduced.argument()) + ")", Hold.ONE);
    }

    private static Piece applied(Applied applied) {
        Expression argument = applied.argument();
        EntryFunction function = applied.function();
        return new Piece(
                switch (function) {
                    case EXP -> function.text() + (isOpposite(argument) ? minus(argument) : closed(argument));
                    case SQUARE -> closed(argument) + function.text();
                    case POSITIVE_PART -> "max(0, " + of(argument) + ")";
                    case IS_POSITIVE, IS_NOT_NEGATIVE -> "[" + of(argument) + " " + function.text() + "]";
                    case LOG, SIGMA, TANH, ROOT, ABSOLUTE, SIGN, DISTRIBUTION, DENSITY ->
                        function.text() + "(" + of(argument) + ")";
                },
                Hold.ONE);
    }

    /** Without a doubt about what an exponent belongs to. */
    private static String closed(Expression expression) {
        boolean hasExponent = expression instanceof Transposed
                || (expression instanceof Applied applied
                        && (applied.function() == EntryFunction.EXP || applied.function() == EntryFunction.SQUARE));
        return hasExponent ? "(" + of(expression) + ")" : piece(expression).within(Hold.ONE);
    }

    private static boolean isOpposite(Expression expression) {
        return expression instanceof Combined combined
                && combined.operation() == Operation.PRODUCT
                && combined.left() instanceof Constant constant
                && constant.value() == -1;
    }

    private static String minus(Expression opposite) {
        return "-" + closed(((Combined) opposite).right());
    }

    private static Piece combined(Combined combined) {
        if (isOpposite(combined)) {
            return new Piece("-" + piece(combined.right()).within(Hold.FACTORS), Hold.TERMS);
        }
        Piece left = piece(combined.left());
        Piece right = piece(combined.right());
        String sign = " " + combined.operation().sign() + " ";
        return switch (combined.operation()) {
            case SUM -> new Piece(left.text() + sign + term(right, combined.right()), Hold.TERMS);
            case DIFFERENCE -> new Piece(left.text() + sign + right.within(Hold.FACTORS), Hold.TERMS);
            case PRODUCT ->
                new Piece(
                        left.within(Hold.FACTORS) + (isNumber(combined.left()) ? " " : sign) + right.within(Hold.ONE),
                        Hold.FACTORS);
            case QUOTIENT ->
                isSimple(combined)
                        ? new Piece(left.text() + "/" + right.text(), Hold.FACTORS)
                        : new Piece(left.within(Hold.FACTORS) + sign + right.within(Hold.ONE), Hold.FACTORS);
        };
    }

    private static String term(Piece piece, Expression expression) {
        return isOpposite(expression) ? piece.within(Hold.FACTORS) : piece.text();
    }

    /** {@code 1/2}, {@code 1/batch}. */
    private static boolean isSimple(Combined quotient) {
        return quotient.left() instanceof Constant constant
                && constant.value() > 0
                && quotient.right().parts().isEmpty()
                && quotient.right().shape().equals(FormulaShape.NUMBER);
    }

    private static boolean isNumber(Expression expression) {
        return expression instanceof Constant
                || (expression instanceof Combined combined
                        && combined.operation() == Operation.QUOTIENT
                        && isSimple(combined));
    }
}
