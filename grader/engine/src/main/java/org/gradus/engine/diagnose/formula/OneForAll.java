package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** One sample, or one row, of an operand in the place of each of them: as operands, named as {@link Reduction} names them. */
enum OneForAll {
    FIRST_COLUMN(Reduction.FIRST_COLUMN, m -> m.getColumn(0).mult(SimpleMatrix.ones(1, m.getNumCols()))),
    LAST_COLUMN(Reduction.LAST_COLUMN, m -> m.getColumn(m.getNumCols() - 1).mult(SimpleMatrix.ones(1, m.getNumCols()))),
    FIRST_ROW(Reduction.FIRST_ROW, m -> SimpleMatrix.ones(m.getNumRows(), 1).mult(m.getRow(0))),
    LAST_ROW(Reduction.LAST_ROW, m -> SimpleMatrix.ones(m.getNumRows(), 1).mult(m.getRow(m.getNumRows() - 1)));

    private final Reduction reduction;
    private final UnaryOperator<SimpleMatrix> repeated;

    OneForAll(Reduction reduction, UnaryOperator<SimpleMatrix> repeated) {
        this.reduction = reduction;
        this.repeated = repeated;
    }

    /** Those of every operand of a language, but for what a search in it makes anyway. */
    static List<Operand> all(FormulaLanguage language) {
        return Arrays.stream(values())
                .filter(one -> !language.reductions().contains(one.reduction))
                .flatMap(one -> language.operands().stream()
                        .filter(operand -> one.reduction.reduces(operand.shape()))
                        .map(one::of))
                .toList();
    }

    Operand of(Operand operand) {
        return new Operand(
                reduction.text() + "(" + operand.name() + ")",
                operand.shape(),
                question -> repeated.apply(operand.reading().of(question)));
    }
}
