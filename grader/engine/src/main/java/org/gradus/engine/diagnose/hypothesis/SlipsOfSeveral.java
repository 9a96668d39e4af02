package org.gradus.engine.diagnose.hypothesis;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/**
 * A kind that is written out in several ways.
 *
 * @param each of them, the likeliest first; the first has all quantities
 */
public record SlipsOfSeveral(List<Slips> each) implements Slips {

    public SlipsOfSeveral {
        each = List.copyOf(each);
    }

    @Override
    public List<SortedMap<Facet, MatrixData>> right(FormulaInputs question) {
        return each.stream().flatMap(one -> one.right(question).stream()).toList();
    }

    @Override
    public List<Slip> among(Collection<Facet> wrong, Collection<Facet> right) {
        return each.stream().flatMap(one -> one.among(wrong, right).stream()).toList();
    }
}
