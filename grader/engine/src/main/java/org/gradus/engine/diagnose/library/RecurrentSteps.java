package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.library.SequenceSlips.Slip;

/** A recurrent layer over a sequence, right or as students have it. */
final class RecurrentSteps {

    /** What goes wrong in a step of it. */
    enum OfAStep {
        NOT_SQUASHED,
        SLOPE_FORGOTTEN,
        SLOPE_AT_PREACTIVATION,
        SLOPE_OF_OWN_ALONE,
        NOT_TRANSPOSED
    }

    private final FormulaInputs o;
    private final Set<Enum<?>> slips;
    private final int steps;
    /** Before the first step, and after each. */
    private final List<SimpleMatrix> h = new ArrayList<>();

    private final List<SimpleMatrix> z = new ArrayList<>();
    private final SimpleMatrix[] dZ;
    private SimpleMatrix dH0;

    RecurrentSteps(FormulaInputs o, Enum<?> slip) {
        this(o, slip, Squashing.CAREFUL);
    }

    RecurrentSteps(FormulaInputs o, Enum<?> slip, Squashing functions) {
        this.o = o;
        this.slips = Set.of(slip);
        this.steps = o.arguments().integer("steps");
        this.dZ = new SimpleMatrix[steps];
        h.add(matrix("h0"));
        for (int t = 0; t < steps; t++) {
            SimpleMatrix before = slips.contains(Slip.STATE_NOT_CARRIED) ? h.get(0) : h.get(t);
            z.add(matrix("Wx")
                    .mult(SequenceSlips.step(o.input(), t, steps))
                    .plus(matrix("Wh").mult(before))
                    .plus(matrix("b").mult(SimpleMatrix.ones(1, o.batch()))));
            h.add(
                    slips.contains(OfAStep.NOT_SQUASHED)
                            ? z.get(t)
                            : z.get(t)
                                    .elementOp((int row, int n, double e) ->
                                            functions.tanh().applyAsDouble(e)));
        }
        this.dH0 = back();
    }

    private SimpleMatrix back() {
        SimpleMatrix carried = h.get(0).scale(0);
        for (int t = steps - 1; t >= 0; t--) {
            SimpleMatrix own = SequenceSlips.step(o.other(), t, steps);
            boolean isOwnLost = slips.contains(Slip.OWN_UPSTREAM_LOST) && t < steps - 1;
            SimpleMatrix passedBack = slips.contains(Slip.TIME_CUT) ? carried.scale(0) : carried;
            dZ[t] = slips.contains(OfAStep.SLOPE_OF_OWN_ALONE)
                    ? own.elementMult(slope(t)).plus(passedBack)
                    : (isOwnLost ? passedBack : own.plus(passedBack)).elementMult(slope(t));
            carried = weights().mult(dZ[t]);
        }
        return carried;
    }

    private SimpleMatrix weights() {
        return slips.contains(OfAStep.NOT_TRANSPOSED)
                ? matrix("Wh")
                : matrix("Wh").transpose();
    }

    private SimpleMatrix slope(int t) {
        if (slips.contains(OfAStep.SLOPE_FORGOTTEN)) {
            return SimpleMatrix.ones(h.get(0).getNumRows(), o.batch());
        }
        SimpleMatrix at = slips.contains(OfAStep.SLOPE_AT_PREACTIVATION) ? z.get(t) : h.get(t + 1);
        return at.elementOp((int row, int n, double e) -> 1 - e * e);
    }

    SimpleMatrix output() {
        return stacked(h.subList(1, steps + 1));
    }

    SimpleMatrix inputGradient() {
        List<SimpleMatrix> dX = new ArrayList<>();
        for (SimpleMatrix d : dZ) {
            dX.add(matrix("Wx").transpose().mult(d));
        }
        return stacked(dX);
    }

    /** dL/dWx, dL/dWh, dL/db or dL/dh0. */
    SimpleMatrix gradient(String name) {
        if (name.equals("h0")) {
            return dH0;
        }
        int first = slips.contains(Slip.LAST_STEP_ONLY) ? steps - 1 : 0;
        int last = slips.contains(Slip.FIRST_STEP_ONLY) ? 0 : steps - 1;
        SimpleMatrix sum = term(name, first);
        for (int t = first + 1; t <= last; t++) {
            sum = sum.plus(term(name, t));
        }
        return sum;
    }

    private SimpleMatrix term(String name, int t) {
        return switch (name) {
            case "Wx" -> dZ[t].mult(SequenceSlips.step(o.input(), t, steps).transpose());
            case "Wh" ->
                dZ[t].mult(h.get(slips.contains(Slip.NEXT_STATE_FOR_OLD) ? t + 1 : t)
                        .transpose());
            default -> dZ[t].mult(SimpleMatrix.ones(o.batch(), 1));
        };
    }

    private SimpleMatrix matrix(String name) {
        return o.arguments().matrix(name);
    }

    static SimpleMatrix stacked(List<SimpleMatrix> blocks) {
        SimpleMatrix first = blocks.get(0);
        return first.concatRows(blocks.subList(1, blocks.size()).toArray(SimpleMatrix[]::new));
    }
}
