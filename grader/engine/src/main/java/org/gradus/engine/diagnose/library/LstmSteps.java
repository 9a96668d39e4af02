package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.library.LstmStep.Back;
import org.gradus.engine.diagnose.library.SequenceSlips.Slip;

/** An LSTM over a sequence, right or as students have it: with a slip of a step, or of how steps hang together. */
final class LstmSteps {

    /** What only a cell can lack. */
    enum OfCells {
        CELL_NOT_PASSED_BACK
    }

    private final FormulaInputs o;
    private final Enum<?> slip;
    private final int count;
    private final List<LstmStep> steps = new ArrayList<>();
    private final Back[] backs;

    LstmSteps(FormulaInputs o, Enum<?> slip) {
        this(o, slip, Squashing.CAREFUL);
    }

    LstmSteps(FormulaInputs o, Enum<?> slip, Squashing functions) {
        this.o = o;
        this.slip = slip;
        this.count = o.arguments().integer("steps");
        this.backs = new Back[count];
        Set<LstmStep.Slip> inside = slip instanceof LstmStep.Slip ofAStep ? Set.of(ofAStep) : Set.of();
        SimpleMatrix h = o.arguments().matrix("h0");
        SimpleMatrix c = o.arguments().matrix("c0");
        for (int t = 0; t < count; t++) {
            SimpleMatrix x = SequenceSlips.step(o.input(), t, count);
            LstmStep step = new LstmStep(o.arguments(), x, h, c, inside, functions);
            steps.add(step);
            h = slip == Slip.STATE_NOT_CARRIED ? h : step.nextH();
            c = slip == Slip.STATE_NOT_CARRIED ? c : step.nextC();
        }
        back(h.scale(0));
    }

    private void back(SimpleMatrix nothing) {
        SimpleMatrix dH = nothing;
        SimpleMatrix dC = nothing;
        for (int t = count - 1; t >= 0; t--) {
            SimpleMatrix own = SequenceSlips.step(o.other(), t, count);
            boolean isOwnLost = slip == Slip.OWN_UPSTREAM_LOST && t < count - 1;
            backs[t] = steps.get(t).back(isOwnLost ? dH : own.plus(dH), dC);
            dH = slip == Slip.TIME_CUT && t > 0 ? nothing : backs[t].h();
            boolean isCellCut = slip == Slip.TIME_CUT || slip == OfCells.CELL_NOT_PASSED_BACK;
            dC = isCellCut && t > 0 ? nothing : backs[t].c();
        }
    }

    SimpleMatrix output() {
        return RecurrentSteps.stacked(steps.stream().map(LstmStep::nextH).toList());
    }

    SimpleMatrix inputGradient() {
        return RecurrentSteps.stacked(List.of(backs).stream().map(Back::x).toList());
    }

    /** dL/dWx, dL/dWh, dL/db, dL/dh0 or dL/dc0. */
    SimpleMatrix gradient(String name) {
        if (name.equals("h0") || name.equals("c0")) {
            return name.equals("h0") ? backs[0].h() : backs[0].c();
        }
        int first = slip == Slip.LAST_STEP_ONLY ? count - 1 : 0;
        int last = slip == Slip.FIRST_STEP_ONLY ? 0 : count - 1;
        SimpleMatrix sum = steps.get(first).gradient(name, backs[first].z());
        for (int t = first + 1; t <= last; t++) {
            sum = sum.plus(steps.get(t).gradient(name, backs[t].z()));
        }
        return sum;
    }
}
