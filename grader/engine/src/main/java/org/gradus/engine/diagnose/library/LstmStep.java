package org.gradus.engine.diagnose.library;

import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.gradus.reference.catalogue.Arguments;

/**
 * One step of an LSTM, right or as students have it.
 *
 * @param a with Wx, Wh and b
 * @param slips what is done wrongly
 * @param functions the sigmoid and tanh
 */
record LstmStep(Arguments a, SimpleMatrix x, SimpleMatrix h, SimpleMatrix c, Set<Slip> slips, Squashing functions) {

    enum Slip {
        CANDIDATE_BY_SIGMOID,
        CELL_NOT_SQUASHED,
        OLD_CELL_SHOWN,
        PATH_THROUGH_H_FORGOTTEN,
        SLOPE_OF_CELL_FORGOTTEN,
        SLOPE_OF_CELL_AT_CELL,
        SLOPES_OF_GATES_FORGOTTEN,
        NEXT_CELL_FOR_OLD,
        NEXT_STATE_FOR_OLD,
        FORGET_GATE_FORGOTTEN
    }

    /** What comes back from a step: dL/dz of the gates, and dL/dx, dL/dh, dL/dc. */
    record Back(SimpleMatrix z, SimpleMatrix x, SimpleMatrix h, SimpleMatrix c) {}

    SimpleMatrix nextC() {
        return gate(1).elementMult(c).plus(gate(0).elementMult(gate(3)));
    }

    SimpleMatrix nextH() {
        SimpleMatrix cell = slips.contains(Slip.OLD_CELL_SHOWN) ? c : nextC();
        return gate(2).elementMult(slips.contains(Slip.CELL_NOT_SQUASHED) ? cell : of(cell, functions.tanh()));
    }

    Back back(SimpleMatrix dH, SimpleMatrix dNext) {
        SimpleMatrix throughH = dH.elementMult(gate(2)).elementMult(slopeOfCell());
        SimpleMatrix dC = slips.contains(Slip.PATH_THROUGH_H_FORGOTTEN) ? dNext : dNext.plus(throughH);
        SimpleMatrix cell = slips.contains(Slip.NEXT_CELL_FOR_OLD) ? nextC() : c;
        SimpleMatrix dZ = dC.elementMult(gate(3))
                .concatRows(
                        dC.elementMult(cell), dH.elementMult(of(nextC(), functions.tanh())), dC.elementMult(gate(0)))
                .elementMult(slopesOfGates());
        return new Back(
                dZ,
                a.matrix("Wx").transpose().mult(dZ),
                a.matrix("Wh").transpose().mult(dZ),
                slips.contains(Slip.FORGET_GATE_FORGOTTEN) ? dC : dC.elementMult(gate(1)));
    }

    /** dL/dWx, dL/dWh or dL/db, of the dL/dz of this step. */
    SimpleMatrix gradient(String name, SimpleMatrix dZ) {
        return switch (name) {
            case "Wx" -> dZ.mult(x.transpose());
            case "Wh" -> dZ.mult((slips.contains(Slip.NEXT_STATE_FOR_OLD) ? nextH() : h).transpose());
            default -> dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1));
        };
    }

    private SimpleMatrix slopeOfCell() {
        if (slips.contains(Slip.SLOPE_OF_CELL_FORGOTTEN)) {
            return of(nextC(), cell -> 1);
        }
        return of(slips.contains(Slip.SLOPE_OF_CELL_AT_CELL) ? nextC() : of(nextC(), functions.tanh()), t -> 1 - t * t);
    }

    private SimpleMatrix slopesOfGates() {
        SimpleMatrix gates = gate(0).concatRows(gate(1), gate(2));
        if (slips.contains(Slip.SLOPES_OF_GATES_FORGOTTEN)) {
            return of(gates.concatRows(gate(3)), gate -> 1);
        }
        return of(gates, gate -> gate * (1 - gate)).concatRows(of(gate(3), g -> 1 - g * g));
    }

    /** i, f, o or g. */
    private SimpleMatrix gate(int place) {
        int hidden = h.getNumRows();
        SimpleMatrix z = a.matrix("Wx")
                .mult(x)
                .plus(a.matrix("Wh").mult(h))
                .plus(a.matrix("b").mult(SimpleMatrix.ones(1, x.getNumCols())))
                .rows(place * hidden, (place + 1) * hidden);
        boolean isGate = place < 3 || slips.contains(Slip.CANDIDATE_BY_SIGMOID);
        return of(z, isGate ? functions.sigmoid() : functions.tanh());
    }

    private static SimpleMatrix of(SimpleMatrix matrix, DoubleUnaryOperator f) {
        return matrix.elementOp((int row, int sample, double e) -> f.applyAsDouble(e));
    }
}
