package org.gradus.engine.diagnose;

/** Misconceptions about the logarithm in an entropy. */
final class Logarithms {

    private Logarithms() {}

    static Hypothesis baseTwo(Quantity quantity) {
        return quantity.mistaken(
                "logarithm-base-two",
                "You take the logarithm to base 2: the entropy here is in natural logarithms, Math.log.",
                o -> quantity.truth().of(o).divide(StrictMath.log(2)));
    }

    static Hypothesis baseTen(Quantity quantity) {
        return quantity.mistaken(
                "logarithm-base-ten",
                "You take the logarithm to base 10: the entropy here is in natural logarithms, Math.log and not"
                        + " Math.log10.",
                o -> quantity.truth().of(o).divide(StrictMath.log(10)));
    }

    static FormulaHypothesis clipped(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "log-of-clipped",
                "You push the probability away from 0 before its logarithm is taken: that changes the loss, so leave"
                        + " the small number out.",
                formula);
    }
}
