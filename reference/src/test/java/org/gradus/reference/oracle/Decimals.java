package org.gradus.reference.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** e^x and log x to as many digits as are asked for. */
final class Decimals {

    private static final int GUARD_DIGITS = 30;

    private Decimals() {}

    static BigDecimal exp(BigDecimal x, MathContext precision) {
        MathContext context = new MathContext(precision.getPrecision() + GUARD_DIGITS, RoundingMode.HALF_EVEN);
        int halvings = Math.max(0, Math.getExponent(x.doubleValue()) + 40);
        BigDecimal small = x.divide(BigDecimal.valueOf(2).pow(halvings), context);
        BigDecimal power = taylor(small, context);
        for (int i = 0; i < halvings; i++) {
            power = power.multiply(power, context);
        }
        return power.round(precision);
    }

    /** e^x = sum x^n / n!. */
    private static BigDecimal taylor(BigDecimal x, MathContext context) {
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        BigDecimal negligible = BigDecimal.ONE.movePointLeft(context.getPrecision() + 1);
        for (int n = 1; term.abs().compareTo(negligible) > 0; n++) {
            term = term.multiply(x, context).divide(BigDecimal.valueOf(n), context);
            sum = sum.add(term, context);
        }
        return sum;
    }

    /** The l of e^l = x, by Halley's method: each round triples the digits. */
    static BigDecimal log(BigDecimal x, MathContext precision) {
        MathContext context = new MathContext(precision.getPrecision() + GUARD_DIGITS, RoundingMode.HALF_EVEN);
        int exponent = x.precision() - x.scale();
        double guess = Math.log(x.movePointLeft(exponent).doubleValue()) + exponent * Math.log(10);
        BigDecimal log = new BigDecimal(guess);
        for (int digits = 12; digits < context.getPrecision(); digits *= 3) {
            MathContext round = new MathContext(Math.min(3 * digits + GUARD_DIGITS, context.getPrecision()));
            BigDecimal power = exp(log, round);
            BigDecimal step = x.subtract(power, round).divide(x.add(power, round), round);
            log = log.add(step.multiply(BigDecimal.valueOf(2)), context);
        }
        return log.round(precision);
    }
}
