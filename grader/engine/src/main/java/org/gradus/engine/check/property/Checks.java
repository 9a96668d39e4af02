package org.gradus.engine.check.property;

import java.util.Optional;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Family;

/** The identities of property checks. */
final class Checks {

    private Checks() {}

    static CheckId of(Candidate candidate, Facet facet, String name) {
        return new CheckId(candidate.part().className(), Optional.of(facet), Family.PROPERTY, name);
    }
}
