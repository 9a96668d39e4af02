package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaSlips;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.Slips;
import org.gradus.engine.diagnose.hypothesis.SlipsOfSeveral;
import org.gradus.engine.protocol.Facet;

/**
 * What formulae of a kind are searched among, where no misconception has a student's numbers.
 *
 * @param languages one for each quantity
 * @param slips that what is written for the kind may have, formulae, lines or loops
 * @param heldOut probes of other sizes: what was found has to hold there too
 */
public record SearchSpace(List<FormulaLanguage> languages, Optional<Slips> slips, List<ProbePlan> heldOut) {

    static final SearchSpace NONE = new SearchSpace(List.of(), List.of());

    public SearchSpace {
        languages = List.copyOf(languages);
        heldOut = List.copyOf(heldOut);
    }

    /** Of a kind whose quantities are formulae. */
    public SearchSpace(List<FormulaLanguage> languages, List<ProbePlan> heldOut) {
        this(languages, languages.isEmpty() ? Optional.empty() : Optional.of(new FormulaSlips(languages)), heldOut);
    }

    /** Of a kind that is written in several lines, or in loops. */
    SearchSpace(Slips slips, ProbePlan... heldOut) {
        this(List.of(), Optional.of(slips), List.of(heldOut));
    }

    /**
     * With further ways to write a quantity, none of which is searched from: what may be written otherwise in one place of them is told.
     *
     * @throws IllegalArgumentException if no formulae are searched for it, or a way is none
     */
    SearchSpace alsoWritten(Quantity quantity, String... ways) {
        FormulaLanguage language = language(quantity.facet())
                .orElseThrow(() -> new IllegalArgumentException("search space: no formulae of " + quantity.facet()));
        FormulaSlips more = new FormulaSlips(List.of(language.written(ways)));
        Slips all = slips.<Slips>map(first -> new SlipsOfSeveral(List.of(first, more)))
                .orElse(more);
        return new SearchSpace(languages, Optional.of(all), heldOut);
    }

    /** With other probes. */
    SearchSpace heldOut(List<ProbePlan> others) {
        return new SearchSpace(languages, slips, others);
    }

    /** The language of a quantity, if formulae are searched for it. */
    public Optional<FormulaLanguage> language(Facet quantity) {
        return languages.stream()
                .filter(language -> language.quantity().facet().equals(quantity))
                .findFirst();
    }
}
