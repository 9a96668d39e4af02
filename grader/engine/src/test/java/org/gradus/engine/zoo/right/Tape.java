package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Numbers that write down what they were made of, so that gradients are found by going back. Mutants of whoever uses it have packages of
 * their own.
 */
public final class Tape {

    private final List<Term> numbers = new ArrayList<>();

    /** One of them, and dL by it. */
    public static final class Term {
        private final double value;
        private final Term[] from;
        private final double[] slopes;
        private double gradient;

        private Term(double value, Term[] from, double... slopes) {
            this.value = value;
            this.from = from;
            this.slopes = slopes;
        }
    }

    private Term written(double value, Term[] from, double... slopes) {
        Term number = new Term(value, from, slopes);
        numbers.add(number);
        return number;
    }

    public Term constant(double value) {
        return written(value, new Term[0]);
    }

    public Term plus(Term a, Term b) {
        return written(a.value + b.value, new Term[] {a, b}, 1, 1);
    }

    public Term times(Term a, Term b) {
        return written(a.value * b.value, new Term[] {a, b}, b.value, a.value);
    }

    public Term over(Term a, Term b) {
        return written(a.value / b.value, new Term[] {a, b}, 1 / b.value, -a.value / (b.value * b.value));
    }

    public Term tanh(Term a) {
        double t = Math.tanh(a.value);
        return written(t, new Term[] {a}, 1 - t * t);
    }

    public Term sigma(Term a) {
        double s = 1 / (1 + Math.exp(-a.value));
        return written(s, new Term[] {a}, s * (1 - s));
    }

    public Term exp(Term a) {
        return written(Math.exp(a.value), new Term[] {a}, Math.exp(a.value));
    }

    public Term[][] of(SimpleMatrix matrix) {
        Term[][] rows = new Term[matrix.getNumRows()][matrix.getNumCols()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = constant(matrix.get(i, j));
            }
        }
        return rows;
    }

    public Term[][][] of(SimpleMatrix... matrices) {
        Term[][][] all = new Term[matrices.length][][];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(matrices[i]);
        }
        return all;
    }

    /** A row times the entries of a column, from a row of theirs on. */
    public Term product(Term[] row, Term[][] entries, int from, int column) {
        Term sum = times(row[0], entries[from][column]);
        for (int k = 1; k < row.length; k++) {
            sum = plus(sum, times(row[k], entries[from + k][column]));
        }
        return sum;
    }

    /** Goes back from numbers whose gradients are given. */
    public void back(Term[][] y, SimpleMatrix dY) {
        numbers.forEach(number -> number.gradient = 0);
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                y[i][j].gradient += dY.get(i, j);
            }
        }
        for (int k = numbers.size() - 1; k >= 0; k--) {
            Term number = numbers.get(k);
            for (int i = 0; i < number.from.length; i++) {
                number.from[i].gradient += number.slopes[i] * number.gradient;
            }
        }
    }

    /** The largest of their values, which nothing goes back through. */
    public static double largest(Term[] numbers) {
        double largest = Double.NEGATIVE_INFINITY;
        for (Term number : numbers) {
            largest = Math.max(largest, number.value);
        }
        return largest;
    }

    public static SimpleMatrix values(Term[][] rows) {
        return new SimpleMatrix(rows.length, rows[0].length).elementOp((int i, int j, double zero) -> rows[i][j].value);
    }

    public static SimpleMatrix gradients(Term[][] rows) {
        return new SimpleMatrix(rows.length, rows[0].length)
                .elementOp((int i, int j, double zero) -> rows[i][j].gradient);
    }
}
