package org.gradus.engine.diagnose.library;

import java.util.function.IntFunction;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;

/** Attention, right or as students have it. */
final class AttentionFormula {

    enum Slip {
        NONE,
        SCALE_FORGOTTEN,
        SCALED_BY_D,
        MASK_FORGOTTEN,
        NOTHING_SUBTRACTED,
        GLOBAL_MAXIMUM_SUBTRACTED,
        OVER_QUERIES,
        SCALE_FORGOTTEN_IN_BACKWARD,
        DERIVATIVE_FORGOTTEN,
        SUM_FORGOTTEN,
        DIAGONAL_ONLY,
        NOT_TRANSPOSED
    }

    private final FormulaInputs o;
    private final Slip slip;
    private final SimpleMatrix mask;
    private final int d;
    private final int dv;

    AttentionFormula(FormulaInputs o, Slip slip) {
        this.o = o;
        this.slip = slip;
        this.mask = o.arguments().matrix("mask");
        this.d = o.arguments().integer("d");
        this.dv = o.arguments().integer("dv");
    }

    /** The right one. */
    AttentionFormula(FormulaInputs o) {
        this(o, Slip.NONE);
    }

    SimpleMatrix output() {
        SimpleMatrix y = new SimpleMatrix(mask.getNumRows() * dv, o.batch());
        for (int n = 0; n < o.batch(); n++) {
            y.insertIntoThis(0, n, flat(weights(n).mult(values(n))));
        }
        return y;
    }

    SimpleMatrix inputGradient() {
        SimpleMatrix dX = new SimpleMatrix(o.input().getNumRows(), o.batch());
        for (int n = 0; n < o.batch(); n++) {
            SimpleMatrix dY = upstream(n);
            SimpleMatrix a = weights(n);
            SimpleMatrix dS = scoreGradient(n);
            dX.insertIntoThis(
                    0,
                    n,
                    flat(dS.mult(keys(n)))
                            .concatRows(
                                    flat(dS.transpose().mult(queries(n))),
                                    flat((slip == Slip.NOT_TRANSPOSED ? a : a.transpose()).mult(dY))));
        }
        return dX;
    }

    /** The weights of all samples side by side, those of each query below those of the query before. */
    SimpleMatrix allWeights() {
        return sideBySide(this::weights);
    }

    /** The same of dS, divided by sqrt(d). */
    SimpleMatrix allScoreGradients() {
        return sideBySide(this::scoreGradient);
    }

    private SimpleMatrix sideBySide(IntFunction<SimpleMatrix> ofSample) {
        SimpleMatrix all = new SimpleMatrix(mask.getNumElements(), o.batch());
        for (int n = 0; n < o.batch(); n++) {
            all.insertIntoThis(0, n, flat(ofSample.apply(n)));
        }
        return all;
    }

    private SimpleMatrix scoreGradient(int n) {
        return scores(weights(n), upstream(n).mult(values(n).transpose()))
                .divide(slip == Slip.SCALE_FORGOTTEN_IN_BACKWARD ? 1 : divisor());
    }

    /** By the scores, from that by the weights. */
    private SimpleMatrix scores(SimpleMatrix a, SimpleMatrix dA) {
        if (slip == Slip.DERIVATIVE_FORGOTTEN) {
            return dA;
        }
        if (slip == Slip.SUM_FORGOTTEN) {
            return a.elementMult(dA);
        }
        if (slip == Slip.DIAGONAL_ONLY) {
            return dA.elementMult(a.minus(a.elementMult(a)));
        }
        return slip == Slip.OVER_QUERIES
                ? Softmax.derivative(a, dA)
                : Softmax.derivative(a.transpose(), dA.transpose()).transpose();
    }

    private SimpleMatrix weights(int n) {
        SimpleMatrix scores = queries(n).mult(keys(n).transpose()).divide(divisor());
        SimpleMatrix masked = slip == Slip.MASK_FORGOTTEN ? scores : scores.plus(mask);
        return switch (slip) {
            case OVER_QUERIES -> Softmax.ofColumns(masked);
            case NOTHING_SUBTRACTED -> shares(Softmax.exp(masked));
            case GLOBAL_MAXIMUM_SUBTRACTED -> shares(Softmax.exp(masked.minus(masked.elementMax())));
            default -> Softmax.ofRows(masked);
        };
    }

    /** Of each row. */
    private static SimpleMatrix shares(SimpleMatrix powers) {
        return powers.elementOp(
                (int row, int column, double e) -> e / powers.getRow(row).elementSum());
    }

    private double divisor() {
        if (slip == Slip.SCALE_FORGOTTEN) {
            return 1;
        }
        return slip == Slip.SCALED_BY_D ? d : StrictMath.sqrt(d);
    }

    SimpleMatrix upstream(int n) {
        return block(o.other(), 0, mask.getNumRows(), dv, n);
    }

    SimpleMatrix queries(int n) {
        return block(o.input(), 0, mask.getNumRows(), d, n);
    }

    SimpleMatrix keys(int n) {
        return block(o.input(), mask.getNumRows() * d, mask.getNumCols(), d, n);
    }

    SimpleMatrix values(int n) {
        return block(o.input(), (mask.getNumRows() + mask.getNumCols()) * d, mask.getNumCols(), dv, n);
    }

    private static SimpleMatrix block(SimpleMatrix all, int from, int rows, int columns, int n) {
        return new SimpleMatrix(rows, columns)
                .elementOp((int row, int k, double zero) -> all.get(from + row * columns + k, n));
    }

    /** Row after row, below each other. */
    static SimpleMatrix flat(SimpleMatrix block) {
        int columns = block.getNumCols();
        return new SimpleMatrix(block.getNumElements(), 1)
                .elementOp((int row, int column, double zero) -> block.get(row / columns, row % columns));
    }
}
