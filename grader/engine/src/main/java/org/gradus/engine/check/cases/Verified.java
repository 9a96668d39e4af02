package org.gradus.engine.check.cases;

import java.util.List;

/**
 * What came of a verification.
 *
 * @param findings one for each expected value
 */
public record Verified(List<ValueFinding> findings) {

    public Verified {
        findings = List.copyOf(findings);
    }

    /** Where the reference says something else, entry by entry. */
    public List<Disagreement> disagreements() {
        return of(ValueFinding.Disagrees.class).stream()
                .flatMap(finding -> finding.entries().stream())
                .toList();
    }

    /** The findings of one sort. */
    public <F extends ValueFinding> List<F> of(Class<F> sort) {
        return findings.stream().filter(sort::isInstance).map(sort::cast).toList();
    }
}
