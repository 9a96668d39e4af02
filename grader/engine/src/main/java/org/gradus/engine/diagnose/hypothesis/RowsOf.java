package org.gradus.engine.diagnose.hypothesis;

import java.util.Optional;
import java.util.SortedMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.ActualSizes;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * What a formula makes of the rows that are judged under one facet.
 *
 * @param formula of the whole quantity
 */
public record RowsOf(Formula formula, Facet facet) implements Formula {

    @Override
    public SimpleMatrix of(FormulaInputs operands) {
        return formula.of(operands);
    }

    @Override
    public Optional<MatrixData> answer(ProbeQuestion question) {
        return formula.answer(question).map(whole -> in(whole, facet, question));
    }

    /** The rows of an answer; all of it where it has others than it should have, and nobody can say which are whose. */
    public static MatrixData in(MatrixData whole, Facet facet, ProbeQuestion question) {
        if (!facet.namesABlock()) {
            return whole;
        }
        Part part = question.part();
        SortedMap<String, Integer> sizes =
                ActualSizes.of(part, question.arguments(), question.asked().input());
        boolean hasAllRows = part.layout(facet.whole()).rows(sizes).equals(Optional.of(whole.rows()));
        return hasAllRows ? part.rows(facet, sizes).of(whole) : whole;
    }
}
