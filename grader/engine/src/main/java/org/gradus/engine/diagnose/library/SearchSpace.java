package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.protocol.Facet;

/**
 * What formulae of a kind are searched among, where no misconception has a student's numbers.
 *
 * @param languages one for each quantity
 * @param heldOut probes of other sizes: a formula that was found has to hold there too
 */
public record SearchSpace(List<FormulaLanguage> languages, List<ProbePlan> heldOut) {

    static final SearchSpace NONE = new SearchSpace(List.of(), List.of());

    public SearchSpace {
        languages = List.copyOf(languages);
        heldOut = List.copyOf(heldOut);
    }

    /** The language of a quantity, if formulae are searched for it. */
    public Optional<FormulaLanguage> language(Facet quantity) {
        return languages.stream()
                .filter(language -> language.quantity().facet().equals(quantity))
                .findFirst();
    }
}
