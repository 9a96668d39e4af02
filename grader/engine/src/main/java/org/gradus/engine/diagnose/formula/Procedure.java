package org.gradus.engine.diagnose.formula;

import java.util.SortedMap;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** How the quantities of a kind come from the lines of a program, which may be worked out once, or step by step. */
public interface Procedure {

    /** As it should be. */
    Program right();

    /**
     * The quantities by a program, right or with a slip.
     *
     * @throws IllegalArgumentException if a line needs what is not there yet
     */
    SortedMap<Facet, MatrixData> run(Program program, FormulaInputs question);
}
