package org.gradus.engine.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as evidence and reports show them. */
public final class NumberText {

    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 6;
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private NumberText() {}

    /** Six significant digits: more may differ from machine to machine, fewer hide too much. */
    public static String show(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(SIX_DIGITS);
        return rounded.signum() == 0 ? "0" : plain(rounded.stripTrailingZeros());
    }

    private static String plain(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        boolean isHandy = exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN;
        return isHandy ? number.toPlainString() : number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
