package org.gradus.engine.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.ConductMisconceptions;
import org.gradus.engine.diagnose.library.KindMisconceptions;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.PartEvidence;
import org.gradus.engine.result.RightFormula;

/**
 * What is right under every facet of a part that something speaks against, where somebody has written it down.
 *
 * @param known of the part's kind; empty where the part has no reference, so that only what the contract promises is known
 */
record RightFormulas(PartEvidence evidence, Optional<KindMisconceptions> known) {

    List<RightFormula> all() {
        return Stream.of(quantities(), stability(), conduct())
                .flatMap(formulas -> formulas)
                .filter(right -> !right.formula().equals(Quantity.UNWRITTEN))
                .toList();
    }

    private Stream<RightFormula> quantities() {
        return known.stream()
                .flatMap(kind -> kind.quantities().stream())
                .flatMap(quantity -> evidence.part().facetsOf(quantity.facet()).stream()
                        .filter(facet ->
                                PartEvidence.against(evidence.under(facet)).isPresent())
                        .map(facet -> right(facet, quantity.formula(), quantity.source())));
    }

    /** The careful way to compute it where the kind has one; elsewhere what holds at ordinary inputs holds at extreme ones. */
    private Stream<RightFormula> stability() {
        return known.stream()
                .flatMap(
                        kind -> against(Facet.STABILITY)
                                .flatMap(CheckId::quantity)
                                .flatMap(quantity -> careful(kind, quantity))
                                .stream());
    }

    private Optional<RightFormula> careful(KindMisconceptions kind, Facet quantity) {
        return kind.careful(quantity)
                .map(careful -> right(Facet.STABILITY, careful.formula(), careful.source()))
                .or(() ->
                        kind.quantity(quantity).map(usual -> right(Facet.STABILITY, usual.formula(), usual.source())));
    }

    private Stream<RightFormula> conduct() {
        return against(Facet.CONDUCT)
                .map(check -> right(Facet.CONDUCT, ConductMisconceptions.rule(check), Misconception.NO_SOURCE))
                .stream();
    }

    private Optional<CheckId> against(Facet facet) {
        return PartEvidence.against(evidence.counting(facet)).map(CheckResult::check);
    }

    private RightFormula right(Facet facet, String formula, String source) {
        return new RightFormula(evidence.part().className(), facet, formula, source);
    }
}
