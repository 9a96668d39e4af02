package org.gradus.engine.check.cases;

import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.Tolerance;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.Script;

/** One step of a case as a script, and how its quantities are found in the answers. */
interface ScriptedStep {

    Candidate candidate();

    Script script();

    /** Compares one quantity of this step with what the case expects, within the case's own tolerance if it has one. */
    Function<Answers, Outcome> judge(ExpectedKey key, ExpectedValue expected, Optional<Tolerance> tolerance);

    static Bound bound(Optional<Tolerance> tolerance, Bound usual) {
        return tolerance
                .map(given -> new Bound(given.relative(), given.absolute()))
                .orElse(usual);
    }
}
