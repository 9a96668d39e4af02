package org.gradus.engine.check;

import java.util.Optional;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/**
 * What an observation comes to.
 *
 * @param outcome what came of it
 * @param difference the two matrices that were held against each other, where it failed and there were two
 */
public record Judgement(Outcome outcome, Optional<Difference> difference) {

    /**
     * What was expected and what was there instead.
     *
     * @param what the quantity, {@code dL/dW} for example
     */
    public record Difference(String what, MatrixData expected, MatrixData actual) {}

    /** Everything is as it should be. */
    public static Judgement passed() {
        return of(new Outcome.Passed());
    }

    /** An outcome without matrices to show. */
    public static Judgement of(Outcome outcome) {
        return new Judgement(outcome, Optional.empty());
    }

    /** An outcome that two matrices show. */
    public static Judgement of(Outcome outcome, Difference difference) {
        return new Judgement(outcome, Optional.of(difference));
    }

    public boolean isPassed() {
        return outcome instanceof Outcome.Passed;
    }

    /** The same, under another outcome. */
    public Judgement with(Outcome other) {
        return new Judgement(other, difference);
    }
}
