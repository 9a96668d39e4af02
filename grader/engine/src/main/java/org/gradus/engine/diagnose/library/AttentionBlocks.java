package org.gradus.engine.diagnose.library;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;

/** The matrices of attention, which stand row after row in a column for each sample. */
final class AttentionBlocks {

    private final FormulaInputs o;
    private final SimpleMatrix mask;
    private final int d;
    private final int dv;

    AttentionBlocks(FormulaInputs o) {
        this.o = o;
        this.mask = o.arguments().matrix("mask");
        this.d = o.arguments().integer("d");
        this.dv = o.arguments().integer("dv");
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

    /** Blocks of one sample below each other. */
    static SimpleMatrix flat(SimpleMatrix first, SimpleMatrix second, SimpleMatrix third) {
        return flat(first).concatRows(flat(second), flat(third));
    }

    /** A column for each sample. */
    static SimpleMatrix sideBySide(List<SimpleMatrix> columns) {
        return columns.get(0).concatColumns(columns.stream().skip(1).toArray(SimpleMatrix[]::new));
    }
}
