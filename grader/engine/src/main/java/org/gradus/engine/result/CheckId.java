package org.gradus.engine.result;

import java.util.Optional;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.protocol.Facet;

/**
 * Which check: no two checks of a submission are equal.
 *
 * @param part the part of the assignment that it looks at; for a whole chain, the word "chain"
 * @param facet the facet that it is evidence for; empty if it carries no marks of its own
 * @param quantity what it looks at, as the facet of its own; under stability and conduct a check counts only where that facet is
 *     earned, since one slip costs once; empty for what is more than one quantity
 * @param source where it comes from
 */
public record CheckId(String part, Optional<Facet> facet, Optional<Facet> quantity, CheckSource source) {

    /** What kind of evidence it is. */
    public Family family() {
        return source.family();
    }

    /** Its name in reports, unique together with the part and the facet. */
    public String name() {
        if (source instanceof CheckSource.Case value) {
            return value.id() + " " + key(value);
        } else if (source instanceof CheckSource.Law law) {
            return law.subject().isEmpty() ? law.name() : law.name() + separator() + law.subject();
        } else if (source instanceof CheckSource.Chain chain) {
            return chain.id();
        } else if (source instanceof CheckSource.Training training) {
            return "training on " + training.id();
        } else if (source instanceof CheckSource.GradientCheck) {
            return "finite differences";
        } else if (source instanceof CheckSource.HiddenCases) {
            return "hidden cases"
                    + (facet.equals(quantity)
                            ? ""
                            : quantity.map(own -> ": " + own).orElse(""));
        }
        return "structure";
    }

    /** The same where the case stands above it already. */
    public String nameWithinItsCase() {
        return source instanceof CheckSource.Case value ? key(value) : name();
    }

    private String key(CheckSource.Case value) {
        return quantity.map(own -> new ExpectedKey(value.step(), own).toString())
                .orElse(value.step());
    }

    private String separator() {
        return facet.equals(Optional.of(Facet.STABILITY)) ? " " : ": ";
    }
}
