package org.gradus.engine.check.cases;

import java.util.Optional;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * What a case allows beside the usual bound.
 *
 * @param declared the case's own, in place of the usual one: it says itself how many digits it asks for
 * @param lostDigits how far the expected value is from the right answer to the step as it is asked, because the numbers that flow
 *     into the step have lost digits: nobody is to pay for that
 */
record CaseTolerance(Optional<Tolerance> declared, double lostDigits) {

    /** How far an entry may be off, where it is usually the given bound. */
    Bound around(Bound usual) {
        return declared.map(usual::with).orElse(usual).plus(lostDigits);
    }

    /** Compares what was answered about a quantity with what is expected. */
    Judgement compare(Facet quantity, MatrixData expected, MatrixData actual, Bound usual) {
        return isAsUsual()
                ? Comparison.withTruth(quantity, expected, actual, usual)
                : Comparison.quantities(quantity, expected, actual, around(usual));
    }

    /** Compares a number that is made of a quantity with the expected one. */
    Judgement compare(String what, double expected, double actual, Bound usual) {
        return isAsUsual()
                ? Comparison.withTruth(what, expected, actual, usual)
                : Comparison.numbers(what, expected, actual, around(usual));
    }

    /** Otherwise nobody can say which digits are missing. */
    private boolean isAsUsual() {
        return declared.isEmpty() && lostDigits == 0;
    }
}
