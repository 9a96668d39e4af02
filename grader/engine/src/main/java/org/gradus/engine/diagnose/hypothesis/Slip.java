package org.gradus.engine.diagnose.hypothesis;

import java.util.SortedMap;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** One thing written otherwise than it should be, in one place. */
public interface Slip {

    /** Worked out when somebody is told: most slips are nobody's. */
    SlipWords words();

    /** Whether it changes the numbers of a quantity, whatever else the class does. */
    boolean changes(Facet quantity);

    /**
     * What comes of it.
     *
     * @throws IllegalArgumentException where nothing does
     */
    SortedMap<Facet, MatrixData> answers(FormulaInputs question);
}
