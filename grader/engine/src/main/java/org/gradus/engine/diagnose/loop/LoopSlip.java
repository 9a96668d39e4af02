package org.gradus.engine.diagnose.loop;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.diagnose.hypothesis.SlipWords;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** A nest of loops with one slip in it. */
record LoopSlip(LoopNest wrong, StatementSlip slip) implements Slip {

    @Override
    public SlipWords words() {
        return new SlipWords(
                slip.text(), slip.sentence() + ".", wrong.surroundings().legend());
    }

    /** Each quantity has loops of its own. */
    @Override
    public boolean changes(Facet quantity) {
        return quantity.equals(wrong.facet());
    }

    @Override
    public SortedMap<Facet, MatrixData> answers(FormulaInputs question) {
        SortedMap<Facet, MatrixData> answers = new TreeMap<>();
        answers.put(wrong.facet(), wrong.answer(question));
        return answers;
    }
}
