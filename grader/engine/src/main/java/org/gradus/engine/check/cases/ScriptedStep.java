package org.gradus.engine.check.cases;

import java.util.function.Function;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Judgement;

/** One step of a case as a script, and how its quantities are found in the answers. */
interface ScriptedStep {

    Candidate candidate();

    /** Compares one quantity of this step with what the case expects, within what the case allows. */
    Function<Answers, Judgement> judge(ExpectedKey key, ExpectedValue expected, CaseTolerance tolerance);
}
