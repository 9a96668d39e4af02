package org.gradus.engine.check.cases;

import java.util.Optional;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.check.Bound;

/**
 * What a case allows beside the usual bound.
 *
 * @param tolerance the case's own, in place of the usual one
 * @param lostDigits how far the expected value is from the right answer to the step as it is asked, because the numbers that flow
 *     into the step have lost digits: nobody is to pay for that
 */
record Leeway(Optional<Tolerance> tolerance, double lostDigits) {

    /** How far an entry may be off, where it is usually the given bound. */
    Bound around(Bound usual) {
        return tolerance
                .map(own -> new Bound(own.relative(), own.absolute()))
                .orElse(usual)
                .plus(lostDigits);
    }
}
