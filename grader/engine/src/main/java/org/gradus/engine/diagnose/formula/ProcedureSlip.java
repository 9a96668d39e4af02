package org.gradus.engine.diagnose.formula;

import java.util.SortedMap;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.diagnose.hypothesis.SlipWords;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** A procedure with one slip in its program: what is wrong in one line is wrong in whatever follows from it. */
record ProcedureSlip(Procedure procedure, ProgramSlip slip, Forward forward) implements Slip {

    @Override
    public SlipWords words() {
        return slip.words();
    }

    /** Who goes back another way than by what forward kept has gradients of another kind. */
    @Override
    public boolean changes(Facet quantity) {
        return slip.stage() == procedure.right().lastStage() || quantity.equals(Facet.FORWARD);
    }

    @Override
    public SortedMap<Facet, MatrixData> answers(FormulaInputs question) {
        return procedure.run(slip.wrong(), question, forward);
    }
}
