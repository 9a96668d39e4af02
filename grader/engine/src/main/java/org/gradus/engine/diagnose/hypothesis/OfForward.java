package org.gradus.engine.diagnose.hypothesis;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** Another way to write forward: what may be behind a wrong backward alone is known from the first way. */
public record OfForward(Slips way) implements Slips {

    @Override
    public List<SortedMap<Facet, MatrixData>> right(FormulaInputs question) {
        return way.right(question);
    }

    @Override
    public List<Slip> among(Collection<Facet> wrong, Collection<Facet> right) {
        return wrong.contains(Facet.FORWARD) ? way.among(wrong, right) : List.of();
    }
}
