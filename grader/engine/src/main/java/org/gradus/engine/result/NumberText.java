package org.gradus.engine.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as evidence and reports show them. */
public final class NumberText {

    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 6;
    /** More may differ from machine to machine, fewer hide too much. */
    public static final int DIGITS = 6;
    /** No two doubles look the same with so many. */
    private static final int ALL_DIGITS = 17;

    private NumberText() {}

    /** Six significant digits. */
    public static String show(double number) {
        return show(number, DIGITS);
    }

    /** So many significant digits. */
    public static String show(double number, int digits) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return rounded.signum() == 0 ? "0" : plain(rounded.stripTrailingZeros());
    }

    /** How many digits tell a number from another one: six, or the first of more with which they do not look the same. */
    public static int digitsApart(double one, double other) {
        int digits = DIGITS;
        while (digits < ALL_DIGITS && show(one, digits).equals(show(other, digits))) {
            digits++;
        }
        return one == other ? DIGITS : digits;
    }

    private static String plain(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        boolean isHandy = exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN;
        return isHandy ? number.toPlainString() : number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
