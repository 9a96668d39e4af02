package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Attention. */
final class Attentions {

    private Attentions() {}

    @Right(part = "Attention", way = "loops over samples, queries and keys, the weights kept in an array")
    static final class Loops implements Layer {
        private final SimpleMatrix mask;
        private final int d;
        private final int dv;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private double[][][] weights = {};

        Loops(SimpleMatrix mask, int d, int dv) {
            this.mask = mask;
            this.d = d;
            this.dv = dv;
        }

        private int key(int j) {
            return (mask.getNumRows() + j) * d;
        }

        private int value(int j) {
            return (mask.getNumRows() + mask.getNumCols()) * d + j * dv;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.copy();
            weights = new double[x.getNumCols()][mask.getNumRows()][mask.getNumCols()];
            SimpleMatrix y = new SimpleMatrix(mask.getNumRows() * dv, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int i = 0; i < mask.getNumRows(); i++) {
                    double[] a = weights[n][i];
                    double max = Double.NEGATIVE_INFINITY;
                    for (int j = 0; j < a.length; j++) {
                        for (int k = 0; k < d; k++) {
                            a[j] += x.get(i * d + k, n) * x.get(key(j) + k, n);
                        }
                        a[j] = a[j] / Math.sqrt(d) + mask.get(i, j);
                        max = Math.max(max, a[j]);
                    }
                    double sum = 0;
                    for (int j = 0; j < a.length; j++) {
                        a[j] = Math.exp(a[j] - max);
                        sum += a[j];
                    }
                    for (int j = 0; j < a.length; j++) {
                        a[j] /= sum;
                        for (int k = 0; k < dv; k++) {
                            y.set(i * dv + k, n, y.get(i * dv + k, n) + a[j] * x.get(value(j) + k, n));
                        }
                    }
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int i = 0; i < mask.getNumRows(); i++) {
                    double[] a = weights[n][i];
                    double[] dA = new double[a.length];
                    double sum = 0;
                    for (int j = 0; j < a.length; j++) {
                        for (int k = 0; k < dv; k++) {
                            dA[j] += dY.get(i * dv + k, n) * x.get(value(j) + k, n);
                            add(dX, value(j) + k, n, a[j] * dY.get(i * dv + k, n));
                        }
                        sum += a[j] * dA[j];
                    }
                    for (int j = 0; j < a.length; j++) {
                        double dS = a[j] * (dA[j] - sum) / Math.sqrt(d);
                        for (int k = 0; k < d; k++) {
                            add(dX, i * d + k, n, dS * x.get(key(j) + k, n));
                            add(dX, key(j) + k, n, dS * x.get(i * d + k, n));
                        }
                    }
                }
            }
            return dX;
        }

        private static void add(SimpleMatrix sums, int row, int column, double term) {
            sums.set(row, column, sums.get(row, column) + term);
        }
    }

    /** What is the same for those that take a sample as three matrices. */
    private abstract static class OfMatrices implements Layer {
        final SimpleMatrix mask;
        final int d;
        final int dv;
        private final List<SimpleMatrix[]> samples = new ArrayList<>();

        OfMatrices(SimpleMatrix mask, int d, int dv) {
            this.mask = mask.copy();
            this.d = d;
            this.dv = dv;
        }

        abstract SimpleMatrix weights(SimpleMatrix scores);

        /** By the scores, from the weights and dL by them. */
        abstract SimpleMatrix dScores(SimpleMatrix a, SimpleMatrix dA);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            samples.clear();
            int toKeys = mask.getNumRows() * d;
            int toValues = toKeys + mask.getNumCols() * d;
            SimpleMatrix y = new SimpleMatrix(mask.getNumRows() * dv, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                SimpleMatrix sample = x.getColumn(n);
                SimpleMatrix q = rows(sample.rows(0, toKeys), d).divide(Math.sqrt(d));
                SimpleMatrix k = rows(sample.rows(toKeys, toValues), d);
                SimpleMatrix v = rows(sample.rows(toValues, x.getNumRows()), dv);
                SimpleMatrix a = weights(q.mult(k.transpose()).plus(mask));
                samples.add(new SimpleMatrix[] {q, k, v, a});
                y.insertIntoThis(0, n, column(a.mult(v)));
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int toKeys = mask.getNumRows() * d;
            int toValues = toKeys + mask.getNumCols() * d;
            SimpleMatrix dX = new SimpleMatrix(toValues + mask.getNumCols() * dv, dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                SimpleMatrix[] qkva = samples.get(n);
                SimpleMatrix d = rows(dY.getColumn(n), dv);
                SimpleMatrix dS = dScores(qkva[3], d.mult(qkva[2].transpose()));
                dX.insertIntoThis(0, n, column(dS.mult(qkva[1])).divide(Math.sqrt(this.d)));
                dX.insertIntoThis(toKeys, n, column(dS.transpose().mult(qkva[0])));
                dX.insertIntoThis(toValues, n, column(qkva[3].transpose().mult(d)));
            }
            return dX;
        }

        private static SimpleMatrix rows(SimpleMatrix column, int width) {
            SimpleMatrix rows = column.copy();
            rows.reshape(column.getNumRows() / width, width);
            return rows;
        }

        private static SimpleMatrix column(SimpleMatrix rows) {
            SimpleMatrix column = rows.copy();
            column.reshape(rows.getNumElements(), 1);
            return column;
        }
    }

    @Right(part = "Attention", way = "matrices of each sample, sums of rows by a product with ones")
    static final class SumsByOnes extends OfMatrices {
        SumsByOnes(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        private static SimpleMatrix sums(SimpleMatrix matrix) {
            int columns = matrix.getNumCols();
            return matrix.mult(SimpleMatrix.ones(columns, columns));
        }

        @Override
        SimpleMatrix weights(SimpleMatrix scores) {
            SimpleMatrix powers = scores.elementOp((int row, int column, double e) ->
                    Math.exp(e - scores.getRow(row).elementMax()));
            return powers.elementDiv(sums(powers));
        }

        @Override
        SimpleMatrix dScores(SimpleMatrix a, SimpleMatrix dA) {
            SimpleMatrix terms = a.elementMult(dA);
            return terms.minus(a.elementMult(sums(terms)));
        }
    }

    @Right(part = "Attention", way = "a Jacobian of the softmax for each query")
    static final class JacobianOfEachQuery extends OfMatrices {
        JacobianOfEachQuery(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        /** One over the sum of the powers of the differences. */
        @Override
        SimpleMatrix weights(SimpleMatrix scores) {
            return scores.elementOp((int row, int column, double e) -> {
                double sum = 0;
                for (int other = 0; other < scores.getNumCols(); other++) {
                    sum += Math.exp(scores.get(row, other) - e);
                }
                return 1 / sum;
            });
        }

        @Override
        SimpleMatrix dScores(SimpleMatrix a, SimpleMatrix dA) {
            SimpleMatrix dS = new SimpleMatrix(a.getNumRows(), a.getNumCols());
            for (int i = 0; i < a.getNumRows(); i++) {
                SimpleMatrix row = a.getRow(i).transpose();
                SimpleMatrix jacobian = row.diag().minus(row.mult(row.transpose()));
                dS.insertIntoThis(i, 0, dA.getRow(i).mult(jacobian));
            }
            return dS;
        }
    }

    @Right(part = "Attention", way = "matrices of each sample, differences of dL by the weights summed")
    static final class Differences extends OfMatrices {
        Differences(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        /** By the logarithm of the sum. */
        @Override
        SimpleMatrix weights(SimpleMatrix scores) {
            return scores.elementOp((int row, int column, double e) -> {
                double max = scores.getRow(row).elementMax();
                double sum = 0;
                for (int other = 0; other < scores.getNumCols(); other++) {
                    sum += Math.exp(scores.get(row, other) - max);
                }
                return Math.exp(e - max - Math.log(sum));
            });
        }

        @Override
        SimpleMatrix dScores(SimpleMatrix a, SimpleMatrix dA) {
            return a.elementOp((int row, int column, double e) -> {
                double sum = 0;
                for (int other = 0; other < a.getNumCols(); other++) {
                    sum += a.get(row, other) * (dA.get(row, column) - dA.get(row, other));
                }
                return e * sum;
            });
        }
    }

    @Right(part = "Attention", way = "numbers that write down what they were made of")
    static final class ByTape implements Layer {
        private final SimpleMatrix mask;
        private final int d;
        private final int dv;
        private Tape tape = new Tape();
        private Tape.Term[][] x = {};
        private Tape.Term[][] y = {};

        ByTape(SimpleMatrix mask, int d, int dv) {
            this.mask = mask;
            this.d = d;
            this.dv = dv;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            tape = new Tape();
            x = tape.of(input);
            y = new Tape.Term[mask.getNumRows() * dv][input.getNumCols()];
            for (int i = 0; i < mask.getNumRows(); i++) {
                for (int n = 0; n < input.getNumCols(); n++) {
                    attend(i, n);
                }
            }
            return Tape.values(y);
        }

        private void attend(int i, int n) {
            int keys = mask.getNumCols();
            Tape.Term[] scores = new Tape.Term[keys];
            for (int j = 0; j < keys; j++) {
                Tape.Term sum = tape.constant(0);
                for (int k = 0; k < d; k++) {
                    sum = tape.plus(sum, tape.times(x[i * d + k][n], x[(mask.getNumRows() + j) * d + k][n]));
                }
                scores[j] = tape.plus(tape.over(sum, tape.constant(Math.sqrt(d))), tape.constant(mask.get(i, j)));
            }
            Tape.Term least = tape.constant(-Tape.largest(scores));
            Tape.Term[] powers = new Tape.Term[keys];
            Tape.Term total = tape.constant(0);
            for (int j = 0; j < keys; j++) {
                powers[j] = tape.exp(tape.plus(scores[j], least));
                total = tape.plus(total, powers[j]);
            }
            for (int k = 0; k < dv; k++) {
                Tape.Term sum = tape.constant(0);
                for (int j = 0; j < keys; j++) {
                    Tape.Term v = x[(mask.getNumRows() + keys) * d + j * dv + k][n];
                    sum = tape.plus(sum, tape.times(tape.over(powers[j], total), v));
                }
                y[i * dv + k][n] = sum;
            }
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            tape.back(y, dY);
            return Tape.gradients(x);
        }
    }
}
