package org.gradus.engine.check.law;

import java.util.Optional;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckSource;

/** The identities of property checks. */
final class CheckIds {

    private CheckIds() {}

    /**
     * A check under a facet.
     *
     * @param subject what it looks at where the law looks at several things; otherwise empty
     */
    static CheckId of(Candidate candidate, Facet facet, Facet quantity, String law, String subject) {
        return of(candidate, facet, quantity, new CheckSource.Law(law, subject));
    }

    static CheckId conduct(Candidate candidate, Facet quantity, String law) {
        return of(candidate, Facet.CONDUCT, quantity, law, quantity.toString());
    }

    static CheckId differences(Candidate candidate, Facet quantity) {
        return of(candidate, quantity, quantity, new CheckSource.GradientCheck());
    }

    private static CheckId of(Candidate candidate, Facet facet, Facet quantity, CheckSource source) {
        return new CheckId(candidate.part().className(), Optional.of(facet), Optional.of(quantity), source);
    }
}
