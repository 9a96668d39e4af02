package org.gradus.engine.check.cases;

import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Judgement;
import org.gradus.wire.MatrixData;

/** One step of a case as a script, and how its quantities are found in the answers. */
interface ScriptedStep {

    Candidate candidate();

    /** Compares one quantity of this step with what the case expects, within the case's own tolerance if it has one. */
    Function<Answers, Judgement> judge(ExpectedKey key, ExpectedValue expected, Optional<Tolerance> tolerance);

    /** Compares a matrix; a case with a tolerance of its own says itself how many digits it asks for. */
    static Judgement compare(
            String what, MatrixData expected, MatrixData actual, Bound usual, Optional<Tolerance> tolerance) {
        return tolerance
                .map(given -> Comparison.matrices(what, expected, actual, bound(given)))
                .orElseGet(() -> Comparison.withTruth(what, expected, actual, usual));
    }

    /** Compares a number likewise. */
    static Judgement compare(String what, double expected, double actual, Bound usual, Optional<Tolerance> tolerance) {
        return tolerance
                .map(given -> Comparison.scalars(what, expected, actual, bound(given)))
                .orElseGet(() -> Comparison.withTruth(what, expected, actual, usual));
    }

    private static Bound bound(Tolerance given) {
        return new Bound(given.relative(), given.absolute());
    }
}
