package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Numbers that write down what they were made of, so that gradients are found by going back. */
final class Tape {

    private final List<Number> numbers = new ArrayList<>();

    /** One of them, and dL by it. */
    static final class Number {
        private final double value;
        private final Number[] from;
        private final double[] slopes;
        private double gradient;

        private Number(double value, Number[] from, double... slopes) {
            this.value = value;
            this.from = from;
            this.slopes = slopes;
        }
    }

    private Number written(double value, Number[] from, double... slopes) {
        Number number = new Number(value, from, slopes);
        numbers.add(number);
        return number;
    }

    Number constant(double value) {
        return written(value, new Number[0]);
    }

    Number plus(Number a, Number b) {
        return written(a.value + b.value, new Number[] {a, b}, 1, 1);
    }

    Number times(Number a, Number b) {
        return written(a.value * b.value, new Number[] {a, b}, b.value, a.value);
    }

    Number over(Number a, Number b) {
        return written(a.value / b.value, new Number[] {a, b}, 1 / b.value, -a.value / (b.value * b.value));
    }

    Number tanh(Number a) {
        double t = Math.tanh(a.value);
        return written(t, new Number[] {a}, 1 - t * t);
    }

    Number sigma(Number a) {
        double s = 1 / (1 + Math.exp(-a.value));
        return written(s, new Number[] {a}, s * (1 - s));
    }

    Number exp(Number a) {
        return written(Math.exp(a.value), new Number[] {a}, Math.exp(a.value));
    }

    Number[][] of(SimpleMatrix matrix) {
        Number[][] rows = new Number[matrix.getNumRows()][matrix.getNumCols()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = constant(matrix.get(i, j));
            }
        }
        return rows;
    }

    Number[][][] of(SimpleMatrix... matrices) {
        Number[][][] all = new Number[matrices.length][][];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(matrices[i]);
        }
        return all;
    }

    /** A row times the entries of a column, from a row of theirs on. */
    Number product(Number[] row, Number[][] entries, int from, int column) {
        Number sum = times(row[0], entries[from][column]);
        for (int k = 1; k < row.length; k++) {
            sum = plus(sum, times(row[k], entries[from + k][column]));
        }
        return sum;
    }

    /** Goes back from numbers whose gradients are given. */
    void back(Number[][] y, SimpleMatrix dY) {
        numbers.forEach(number -> number.gradient = 0);
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                y[i][j].gradient += dY.get(i, j);
            }
        }
        for (int k = numbers.size() - 1; k >= 0; k--) {
            Number number = numbers.get(k);
            for (int i = 0; i < number.from.length; i++) {
                number.from[i].gradient += number.slopes[i] * number.gradient;
            }
        }
    }

    static SimpleMatrix values(Number[][] rows) {
        return new SimpleMatrix(rows.length, rows[0].length).elementOp((int i, int j, double zero) -> rows[i][j].value);
    }

    static SimpleMatrix gradients(Number[][] rows) {
        return new SimpleMatrix(rows.length, rows[0].length)
                .elementOp((int i, int j, double zero) -> rows[i][j].gradient);
    }
}
