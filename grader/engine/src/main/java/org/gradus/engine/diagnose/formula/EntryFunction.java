package org.gradus.engine.diagnose.formula;

import java.util.function.DoubleUnaryOperator;
import org.gradus.reference.Normal;

/** What is done to every entry of a matrix by itself. */
public enum EntryFunction {
    EXP("e^", StrictMath::exp),
    LOG("log", StrictMath::log),
    SIGMA("sigma", z -> z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z))),
    TANH("tanh", StrictMath::tanh),
    /** Of the normal distribution. */
    DISTRIBUTION("Phi", Normal::distribution),
    DENSITY("phi", Normal::density),
    SQUARE("^2", x -> x * x),
    ROOT("sqrt", StrictMath::sqrt),
    ABSOLUTE("abs", Math::abs),
    SIGN("sign", Math::signum),
    POSITIVE_PART("max", x -> x > 0 ? x : 0),
    IS_POSITIVE("> 0", x -> x > 0 ? 1 : 0),
    IS_NOT_NEGATIVE(">= 0", x -> x >= 0 ? 1 : 0);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final DoubleUnaryOperator operator;

    EntryFunction(String text, DoubleUnaryOperator operator) {
        this.text = text;
        this.operator = operator;
    }

    /** As {@link FormulaText} and {@link FormulaParser} write it. */
    String text() {
        return text;
    }

    /** Whether it says only where something holds. */
    boolean isCondition() {
        return this == IS_POSITIVE || this == IS_NOT_NEGATIVE;
    }

    double of(double entry) {
        return operator.applyAsDouble(entry);
    }
}
