package org.gradus.engine.diagnose;

import java.util.List;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.subject.Subject;
import org.gradus.reference.catalogue.Catalogue;

/**
 * Names the misconceptions behind what a candidate has not earned. Whatever the candidate does, there is a name or none: nothing
 * is thrown because of it.
 */
public final class Diagnoser {

    private final Catalogue catalogue;
    private final MisconceptionLibrary library;

    /** Diagnoses with all misconceptions that are known. */
    public Diagnoser(Catalogue catalogue) {
        this(catalogue, MisconceptionLibrary.standard());
    }

    Diagnoser(Catalogue catalogue, MisconceptionLibrary library) {
        this.catalogue = catalogue;
        this.library = library;
    }

    /**
     * Asks the candidate as little as needed: nothing if it has earned everything, or if the part has no reference.
     *
     * @param results of all checks of the candidate's part
     * @return at most one name for a facet, in the order of facets
     */
    public List<Named> of(Candidate candidate, List<CheckResult> results, Subject subject) {
        Shortfall shortfall = Shortfall.of(candidate.part(), results);
        if (shortfall.isEmpty()) {
            return List.of();
        }
        return library.about(candidate.part(), catalogue)
                .map(known -> new Inquiry(known, candidate, subject, shortfall))
                .map(Inquiry::names)
                .orElse(List.of());
    }
}
