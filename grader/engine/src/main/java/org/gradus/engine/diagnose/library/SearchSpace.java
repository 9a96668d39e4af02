package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.Procedure;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.protocol.Facet;

/**
 * What formulae of a kind are searched among, where no misconception has a student's numbers.
 *
 * @param languages one for each quantity
 * @param procedure of a kind that is written in several lines, one of which may have a slip
 * @param heldOut probes of other sizes: what was found has to hold there too
 */
public record SearchSpace(List<FormulaLanguage> languages, Optional<Procedure> procedure, List<ProbePlan> heldOut) {

    static final SearchSpace NONE = new SearchSpace(List.of(), List.of());

    public SearchSpace {
        languages = List.copyOf(languages);
        heldOut = List.copyOf(heldOut);
    }

    /** Of a kind whose quantities are formulae. */
    public SearchSpace(List<FormulaLanguage> languages, List<ProbePlan> heldOut) {
        this(languages, Optional.empty(), heldOut);
    }

    /** Of a kind that is written in several lines. */
    SearchSpace(Procedure procedure, ProbePlan... heldOut) {
        this(List.of(), Optional.of(procedure), List.of(heldOut));
    }

    /** With other probes. */
    SearchSpace heldOut(List<ProbePlan> others) {
        return new SearchSpace(languages, procedure, others);
    }

    /** The language of a quantity, if formulae are searched for it. */
    public Optional<FormulaLanguage> language(Facet quantity) {
        return languages.stream()
                .filter(language -> language.quantity().facet().equals(quantity))
                .findFirst();
    }
}
