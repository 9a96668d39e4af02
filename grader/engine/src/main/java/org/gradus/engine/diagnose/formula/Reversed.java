package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** An operand whose samples or rows come in reverse order: a loop that goes backwards puts them next to each other as they come. */
enum Reversed {
    COLUMNS("reversedColumns"),
    ROWS("reversedRows");

    private final String text;

    Reversed(String text) {
        this.text = text;
    }

    /** Those of every operand. */
    static List<Operand> all(List<Operand> operands) {
        return Arrays.stream(values())
                .flatMap(one -> operands.stream().flatMap(one::each))
                .toList();
    }

    /** That of an operand, if it has more than one. */
    Stream<Operand> each(Operand operand) {
        Extent many =
                this == COLUMNS ? operand.shape().columns() : operand.shape().rows();
        return many == Extent.ONE ? Stream.of() : Stream.of(of(operand));
    }

    private Operand of(Operand operand) {
        return new Operand(
                text + "(" + operand.name() + ")",
                operand.shape(),
                question -> reversed(operand.reading().of(question)));
    }

    private SimpleMatrix reversed(SimpleMatrix m) {
        int lastRow = m.getNumRows() - 1;
        int lastColumn = m.getNumCols() - 1;
        return m.elementOp((int row, int column, double entry) ->
                this == COLUMNS ? m.get(row, lastColumn - column) : m.get(lastRow - row, column));
    }
}
