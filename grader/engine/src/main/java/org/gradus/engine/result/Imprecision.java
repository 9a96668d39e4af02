package org.gradus.engine.result;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Outcome.Imprecise;

/** The slip of computing in single precision, as the checks of one part have seen it. */
public final class Imprecision {

    private Imprecision() {}

    /** The first check whose numbers only lack digits; what is wrong by itself already is not held against anybody once more. */
    public static Optional<CheckResult> in(List<CheckResult> ofPart) {
        return ofPart.stream()
                .filter(result -> result.outcome() instanceof Imprecise)
                .filter(result -> result.check()
                        .quantity()
                        .map(quantity -> isRight(quantity, ofPart))
                        .orElse(true))
                .findFirst();
    }

    /** Whether some of the numbers are floats. */
    public static boolean isOfFloats(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .anyMatch(outcome -> outcome instanceof Imprecise imprecise && imprecise.digits() == Digits.OF_FLOATS);
    }

    /** Numbers that are nearly right are wrong, unless others show that they were computed in single precision. */
    public static Outcome settled(Outcome outcome, boolean isOfFloats) {
        return outcome instanceof Imprecise imprecise && imprecise.digits() == Digits.TOO_FEW && !isOfFloats
                ? new Outcome.Failed(imprecise.evidence())
                : outcome;
    }

    private static boolean isRight(Facet quantity, List<CheckResult> ofPart) {
        return ofPart.stream()
                .filter(result -> result.check().family() != Family.DIFFERENCES)
                .filter(result -> result.check().facet().equals(Optional.of(quantity)))
                .allMatch(result -> result.outcome().isRight());
    }
}
