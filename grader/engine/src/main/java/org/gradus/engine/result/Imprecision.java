package org.gradus.engine.result;

import java.util.Collection;
import org.gradus.engine.result.Outcome.Imprecise;

/** The slip of computing in single precision, as the checks of one part have seen it. */
public final class Imprecision {

    private Imprecision() {}

    /** Whether some of the numbers are floats. */
    public static boolean isOfFloats(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .anyMatch(outcome -> outcome instanceof Imprecise imprecise && imprecise.digits() == Digits.OF_FLOATS);
    }

    /** Numbers that are nearly right are wrong, unless others show that they were computed in single precision. */
    public static Outcome settled(Outcome outcome, boolean isOfFloats) {
        return outcome instanceof Imprecise imprecise && imprecise.digits() == Digits.TOO_FEW && !isOfFloats
                ? new Outcome.Failed(imprecise.flaw())
                : outcome;
    }
}
