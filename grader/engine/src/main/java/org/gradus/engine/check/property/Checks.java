package org.gradus.engine.check.property;

import java.util.Optional;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Family;

/** The identities of property checks. */
final class Checks {

    private Checks() {}

    static CheckId of(Candidate candidate, Facet facet, Facet quantity, String name) {
        return of(candidate, facet, quantity, Family.PROPERTY, name);
    }

    static CheckId conduct(Candidate candidate, Facet quantity, String name) {
        return of(candidate, Facet.CONDUCT, quantity, name + ": " + quantity);
    }

    static CheckId differences(Candidate candidate, Facet quantity) {
        return of(candidate, quantity, quantity, Family.DIFFERENCES, "finite differences");
    }

    private static CheckId of(Candidate candidate, Facet facet, Facet quantity, Family family, String name) {
        return new CheckId(candidate.part().className(), Optional.of(facet), Optional.of(quantity), family, name);
    }
}
