package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** One sample, row or entry of an operand in the place of each of them: as operands, named as {@link Reduction} names them. */
enum OneForAll {
    FIRST_COLUMN(Reduction.FIRST_COLUMN),
    LAST_COLUMN(Reduction.LAST_COLUMN),
    FIRST_ROW(Reduction.FIRST_ROW),
    LAST_ROW(Reduction.LAST_ROW),
    FIRST_ENTRY(Reduction.FIRST_ENTRY);

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
        int lastRow = m.getNumRows() - 1;
        int lastColumn = m.getNumCols() - 1;
        return m.elementOp((int row, int column, double entry) -> switch (this) {
            case FIRST_COLUMN -> m.get(row, 0);
            case LAST_COLUMN -> m.get(row, lastColumn);
            case FIRST_ROW -> m.get(0, column);
            case LAST_ROW -> m.get(lastRow, column);
            case FIRST_ENTRY -> m.get(0, 0);
        });
    }
}
