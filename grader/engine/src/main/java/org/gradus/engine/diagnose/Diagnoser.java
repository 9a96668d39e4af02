package org.gradus.engine.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.ReferenceFailedException;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.diagnose.library.ConductMisconceptions;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.result.RightFormula;
import org.gradus.engine.subject.Subject;

/**
 * Says what is behind what a candidate has not earned: a misconception by its name, or the formula that its numbers come from.
 * Whatever the candidate does, something is found or nothing is: nothing is thrown because of it.
 */
public final class Diagnoser {

    private final References references;
    private final MisconceptionLibrary library;

    /** Diagnoses with all misconceptions that are known. */
    public Diagnoser(References references) {
        this(references, MisconceptionLibrary.standard());
    }

    Diagnoser(References references, MisconceptionLibrary library) {
        this.references = references;
        this.library = library;
    }

    /**
     * Asks the candidate as little as needed: nothing if nothing is wrong, or if the part has no reference.
     *
     * @param results of all checks of the candidate's part
     * @return at most one finding for a facet
     */
    public List<Explained> of(Candidate candidate, List<CheckResult> results, Subject subject) {
        PartEvidence evidence = PartEvidence.of(candidate.part(), results);
        LostFacets shortfall = LostFacets.of(evidence);
        List<Explained> found = new ArrayList<>();
        if (!shortfall.isEmpty()) {
            found.addAll(findings(candidate, subject, shortfall));
        }
        precision(evidence).stream()
                .filter(facet -> found.stream().noneMatch(named -> named.facet().equals(facet)))
                .forEach(facet -> found.add(new NamedMisconception(facet, ConductMisconceptions.FLOAT_ARITHMETIC)));
        return found;
    }

    /** Nothing where a course's reference has no answer to what is asked of it here: no check has asked that. */
    private List<Explained> findings(Candidate candidate, Subject subject, LostFacets shortfall) {
        try {
            return library.about(candidate.part(), references)
                    .map(known -> new DiagnosisSearch(
                            known, Truth.about(candidate.part(), references), candidate, subject, shortfall))
                    .map(DiagnosisSearch::findings)
                    .orElse(List.of());
        } catch (ReferenceFailedException e) {
            return List.of();
        }
    }

    /** The parts of which two objects answer differently, whatever the class file says of chance. */
    public static SortedSet<String> differing(List<Diagnosis> diagnoses) {
        return diagnoses.stream()
                .filter(diagnosis -> Repetition.NAMES.contains(diagnosis.cause().label()))
                .map(Diagnosis::part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is right under every facet that something speaks against; nothing where nothing is known. */
    public List<RightFormula> formulas(PartEvidence evidence) {
        return new RightFormulas(evidence, library.about(evidence.part(), references)).all();
    }

    /** The facets that are lost because digits are missing, those that nothing else speaks against. */
    private static List<Facet> precision(PartEvidence evidence) {
        return evidence.part().facetsOf(evidence.part().paysForPrecision()).stream()
                .filter(facet -> PartEvidence.against(evidence.under(facet)).isEmpty())
                .filter(facet -> evidence.imprecise().isPresent())
                .toList();
    }
}
