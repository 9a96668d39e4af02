package org.gradus.engine.result;

import java.util.Optional;
import org.gradus.engine.result.Counterexample.Difference;

/**
 * What came of one expected value of a hidden case: for instructors alone.
 *
 * @param check the case and the quantity
 * @param difference the matrices that were held against each other, where it failed and there were two
 */
public record HiddenResult(CheckId check, Outcome outcome, Optional<Difference> difference) {

    public HiddenResult(CheckId check, Outcome outcome) {
        this(check, outcome, Optional.empty());
    }
}
