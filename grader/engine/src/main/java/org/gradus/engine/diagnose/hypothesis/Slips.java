package org.gradus.engine.diagnose.hypothesis;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** A kind as it is written out, with all that may be written otherwise in one place. */
public interface Slips {

    /** The quantities as they should be, by each way to write them; one of the ways has all. */
    List<SortedMap<Facet, MatrixData>> right(FormulaInputs question);

    /**
     * All slips that may be behind these quantities, the likeliest first.
     *
     * @param right those that are no other than they should be
     */
    List<Slip> among(Collection<Facet> wrong, Collection<Facet> right);
}
