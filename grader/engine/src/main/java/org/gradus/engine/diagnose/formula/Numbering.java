package org.gradus.engine.diagnose.formula;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/** The numbers of rows, columns and entries as operands: what is taken where an index stands for the entry at it. */
enum Numbering {
    ROW("row", "the number of the row, counted from 0") {
        @Override
        boolean isOf(FormulaShape shape) {
            return shape.rows() != Extent.ONE;
        }

        @Override
        int number(int row, int column, int columns) {
            return row;
        }
    },
    COLUMN("column", "the number of the column, counted from 0") {
        @Override
        boolean isOf(FormulaShape shape) {
            return shape.columns() != Extent.ONE;
        }

        @Override
        int number(int row, int column, int columns) {
            return column;
        }
    },
    PLACE("place", "the number of the entry, counted row by row from 0") {
        @Override
        boolean isOf(FormulaShape shape) {
            return ROW.isOf(shape) && COLUMN.isOf(shape);
        }

        @Override
        int number(int row, int column, int columns) {
            return row * columns + column;
        }
    };

    private final String word;
    private final String meaning;

    Numbering(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Whether matrices of a shape have more than one of what is counted. */
    abstract boolean isOf(FormulaShape shape);

    abstract int number(int row, int column, int columns);

    /** Those of every shape that one of the operands has. */
    static List<Operand> all(List<Operand> operands) {
        Map<FormulaShape, Operand> models = new LinkedHashMap<>();
        operands.forEach(operand -> models.putIfAbsent(operand.shape(), operand));
        return models.values().stream()
                .flatMap(model -> Arrays.stream(values())
                        .filter(numbering -> numbering.isOf(model.shape()))
                        .map(numbering -> numbering.like(model)))
                .toList();
    }

    /** In a matrix as large as an operand. */
    Operand like(Operand model) {
        return new Operand(word, model.shape(), question -> {
            SimpleMatrix numbers = model.reading().of(question).copy();
            for (int row = 0; row < numbers.getNumRows(); row++) {
                for (int column = 0; column < numbers.getNumCols(); column++) {
                    numbers.set(row, column, number(row, column, numbers.getNumCols()));
                }
            }
            return numbers;
        });
    }

    private boolean isIn(Expression formula) {
        return WayDown.throughAll(formula).stream().anyMatch(path -> isMeant(path.piece()));
    }

    private boolean isMeant(Expression expression) {
        return expression instanceof Operand operand && operand.name().equals(word);
    }

    /** Whether it says nothing of what a method was given but its shape. */
    static boolean is(Expression expression) {
        return Arrays.stream(values()).anyMatch(numbering -> numbering.isMeant(expression));
    }

    /** A sentence about each that a formula has, to be read after it. */
    static String legend(Expression formula) {
        return Arrays.stream(values())
                .filter(numbering -> numbering.isIn(formula))
                .map(numbering -> " Here " + numbering.word + " is " + numbering.meaning
                        + ": an index stands where the entry at it belongs.")
                .collect(Collectors.joining());
    }
}
