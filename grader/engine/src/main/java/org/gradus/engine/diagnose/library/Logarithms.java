package org.gradus.engine.diagnose.library;

import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaHypothesis;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.result.NumberText;

/** Misconceptions about the logarithm in an entropy. */
final class Logarithms {

    private Logarithms() {}

    static Hypothesis baseTwo(Quantity quantity) {
        return quantity.mistaken(
                "logarithm-base-two",
                "You take the logarithm to base 2: the entropy here uses the natural logarithm, Math.log.",
                o -> quantity.truth().of(o).divide(StrictMath.log(2)));
    }

    static Hypothesis baseTen(Quantity quantity) {
        return quantity.mistaken(
                "logarithm-base-ten",
                "You take the logarithm to base 10: the entropy here uses the natural logarithm, Math.log, not"
                        + " Math.log10.",
                o -> quantity.truth().of(o).divide(StrictMath.log(10)));
    }

    /**
     * A probability in a value is kept away from 0 by more than is legal.
     *
     * @param safety the number that keeps it away
     */
    static FormulaHypothesis clipped(Quantity quantity, double safety, Formula formula) {
        return quantity.mistaken(
                        "log-of-clipped",
                        "You move the probability away from 0 before you take its logarithm, by so much that it changes"
                                + " the loss: leave the small number out, or make it 1e-7 or less.",
                        formula)
                .with(number(safety));
    }

    /**
     * The same in a gradient, which takes no logarithm and may stand beside a value that is right.
     *
     * @param safety the number that keeps it away
     */
    static FormulaHypothesis dividedByClipped(Quantity gradient, double safety, Formula formula) {
        return gradient.mistaken(
                        "log-of-clipped",
                        "You move the probability away from 0 before you divide by it, by so much that it changes the"
                                + " gradient: leave the small number out, or make it 1e-7 or less.",
                        formula)
                .with(number(safety));
    }

    /** Which number it was. */
    static String number(double safety) {
        return "Your small number is " + NumberText.show(safety) + ".";
    }
}
