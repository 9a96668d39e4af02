package org.gradus.engine.author.template;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.NamedReference;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.MisconceptionLibrary;
import org.gradus.engine.protocol.Facet;

/** The right formulae of a part, those that students read under what they lost; none where only the course knows them. */
record Formulae(List<Quantity> quantities) {

    static Formulae of(Part part) {
        return new Formulae(part.reference()
                .filter(NamedReference.Bundled.class::isInstance)
                .flatMap(bundled -> MisconceptionLibrary.standard().about(part, References.standard()))
                .map(kind -> kind.quantities())
                .orElse(List.of()));
    }

    private Optional<String> of(Facet facet) {
        return quantities.stream()
                .filter(quantity -> quantity.facet().equals(facet))
                .map(Quantity::formula)
                .findFirst();
    }

    /** For a Javadoc comment. */
    String code(Facet facet, String otherwise) {
        return of(facet).map(formula -> "{@code " + formula + "}").orElse(otherwise);
    }

    /** For a table in Markdown. */
    Optional<String> ticked(Facet facet) {
        return of(facet).map(formula -> "`" + formula.replace("|", "\\|") + "`");
    }

    /** For a string of a program. */
    String quoted(Facet facet, String otherwise) {
        return of(facet).orElse(otherwise).replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
