package org.gradus.reference.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** e^x, log x and the normal distribution to as many digits as are asked for. */
final class Decimals {

    private static final int GUARD_DIGITS = 30;

    /** Beyond, no double is left of what is missing to 0 or 1. */
    private static final BigDecimal FAR_OUT = BigDecimal.valueOf(42);

    /** Derivatives ask for the same ones again and again, and each takes a thousand terms of a thousand digits. */
    private static final Map<Place, BigDecimal> DISTRIBUTION = new ConcurrentHashMap<>();

    private Decimals() {}

    private record Place(BigDecimal x, MathContext precision) {}

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

    /** phi(x) = e^(-x^2 / 2) / sqrt(2 pi). */
    static BigDecimal normalDensity(BigDecimal x, MathContext precision) {
        MathContext context = new MathContext(precision.getPrecision() + GUARD_DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal power = exp(x.multiply(x).divide(BigDecimal.valueOf(-2), context), context);
        BigDecimal root = pi(context).multiply(BigDecimal.valueOf(2)).sqrt(context);
        return power.divide(root, precision);
    }

    /**
     * Phi(x) = 1/2 + 1 / sqrt(2 pi) sum (-1)^n x^(2n + 1) / (n! 2^n (2n + 1)), Abramowitz, Stegun 26.2.10, which the reference does not
     * compute. Its terms grow to e^(x^2 / 2) before they cancel.
     */
    static BigDecimal normalDistribution(BigDecimal x, MathContext precision) {
        return DISTRIBUTION.computeIfAbsent(new Place(x, precision), place -> distribution(x, precision));
    }

    private static BigDecimal distribution(BigDecimal x, MathContext precision) {
        if (x.abs().compareTo(FAR_OUT) > 0) {
            return x.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        int cancelling = x.multiply(x).intValue() / 2;
        MathContext context =
                new MathContext(precision.getPrecision() + GUARD_DIGITS + cancelling, RoundingMode.HALF_EVEN);
        BigDecimal step = x.multiply(x).divide(BigDecimal.valueOf(-2), context);
        BigDecimal power = x;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal negligible = BigDecimal.ONE.movePointLeft(context.getPrecision());
        for (int n = 0; power.abs().compareTo(negligible) > 0; n++) {
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), context), context);
            power = power.multiply(step, context).divide(BigDecimal.valueOf(n + 1L), context);
        }
        BigDecimal root = pi(context).multiply(BigDecimal.valueOf(2)).sqrt(context);
        return sum.divide(root, context).add(new BigDecimal("0.5")).round(precision);
    }

    /** 16 arctan(1/5) - 4 arctan(1/239), by Machin. */
    private static BigDecimal pi(MathContext context) {
        BigDecimal sixteen = arctanOfOneOver(5, context).multiply(BigDecimal.valueOf(16));
        return sixteen.subtract(arctanOfOneOver(239, context).multiply(BigDecimal.valueOf(4)), context);
    }

    private static BigDecimal arctanOfOneOver(int n, MathContext context) {
        BigDecimal square = BigDecimal.valueOf(-(long) n * n);
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), context);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal negligible = BigDecimal.ONE.movePointLeft(context.getPrecision() + 1);
        for (int k = 0; power.abs().compareTo(negligible) > 0; k++) {
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), context), context);
            power = power.divide(square, context);
        }
        return sum;
    }
}
