package org.gradus.reference.oracle;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number and its derivative by one chosen variable, to the digits of the context: forward-mode differentiation. */
public record Dual(BigDecimal value, BigDecimal derivative, MathContext context) {

    Dual constant(double number) {
        return new Dual(new BigDecimal(number), BigDecimal.ZERO, context);
    }

    Dual plus(Dual that) {
        return new Dual(value.add(that.value, context), derivative.add(that.derivative, context), context);
    }

    Dual minus(Dual that) {
        return plus(that.times(constant(-1)));
    }

    Dual times(Dual that) {
        BigDecimal slope =
                derivative.multiply(that.value, context).add(value.multiply(that.derivative, context), context);
        return new Dual(value.multiply(that.value, context), slope, context);
    }

    Dual dividedBy(Dual that) {
        BigDecimal quotient = value.divide(that.value, context);
        BigDecimal slope = derivative
                .subtract(quotient.multiply(that.derivative, context), context)
                .divide(that.value, context);
        return new Dual(quotient, slope, context);
    }

    Dual exp() {
        BigDecimal power = Decimals.exp(value, context);
        return new Dual(power, power.multiply(derivative, context), context);
    }

    Dual log() {
        return new Dual(Decimals.log(value, context), derivative.divide(value, context), context);
    }

    /** Phi(x), whose derivative is phi(x). */
    Dual normalDistribution() {
        BigDecimal density = Decimals.normalDensity(value, context);
        return new Dual(Decimals.normalDistribution(value, context), density.multiply(derivative, context), context);
    }

    /** The larger of this and 0; at 0 it is the constant 0. */
    Dual orZero() {
        return value.signum() > 0 ? this : constant(0);
    }
}
