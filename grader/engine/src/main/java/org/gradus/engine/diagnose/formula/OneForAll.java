package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** One sample, or one row, of an operand in the place of each of them: as operands, named as {@link Reduction} names them. */
enum OneForAll {
    FIRST_COLUMN(Reduction.FIRST_COLUMN),
    LAST_COLUMN(Reduction.LAST_COLUMN),
    FIRST_ROW(Reduction.FIRST_ROW),
    LAST_ROW(Reduction.LAST_ROW);

    private final Reduction reduction;

    OneForAll(Reduction reduction) {
        this.reduction = reduction;
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

    /** Those of an operand. */
    static Stream<Expression> each(Operand operand) {
        return Arrays.stream(values())
                .filter(one -> one.reduction.reduces(operand.shape()))
                .<Expression>map(one -> one.of(operand));
    }

    Operand of(Operand operand) {
        return new Operand(
                reduction.text() + "(" + operand.name() + ")",
                operand.shape(),
                question -> repeated(operand.reading().of(question)));
    }

    private SimpleMatrix repeated(SimpleMatrix m) {
        int rows = m.getNumRows();
        int columns = m.getNumCols();
        return switch (this) {
            case FIRST_COLUMN -> m.getColumn(0).mult(SimpleMatrix.ones(1, columns));
            case LAST_COLUMN -> m.getColumn(columns - 1).mult(SimpleMatrix.ones(1, columns));
            case FIRST_ROW -> SimpleMatrix.ones(rows, 1).mult(m.getRow(0));
            case LAST_ROW -> SimpleMatrix.ones(rows, 1).mult(m.getRow(rows - 1));
        };
    }
}
