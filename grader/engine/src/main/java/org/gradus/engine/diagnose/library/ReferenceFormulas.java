package org.gradus.engine.diagnose.library;

import java.util.Objects;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** The right formulae of a kind: those of its reference, asked afresh each time. */
record ReferenceFormulas(Reference reference) {

    /** A quantity with its right formula. */
    Quantity quantity(Facet facet, String formula, String source) {
        return new Quantity(facet, about(facet), formula, source);
    }

    private Formula about(Facet facet) {
        return operands -> {
            Question question = new Question(Ejml.data(operands.input()), Ejml.data(operands.other()));
            return Ejml.matrix(Objects.requireNonNull(
                    reference.answer(operands.arguments(), question).get(facet)));
        };
    }
}
