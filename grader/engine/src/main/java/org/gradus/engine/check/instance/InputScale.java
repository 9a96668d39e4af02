package org.gradus.engine.check.instance;

/** How large inputs are; the domain of a kind bounds them all the same. The first is the simplest. */
public enum InputScale {
    ONE(1),
    TENTH(0.1),
    TEN(10),
    HUNDREDTH(0.01),
    HUNDRED(100),
    THOUSANDTH(0.001);

    private final double factor;

    InputScale(double factor) {
        this.factor = factor;
    }

    double factor() {
        return factor;
    }
}
