package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Batch normalisations as in training. */
final class BatchNorms {

    private BatchNorms() {}

    @Right(part = "BatchNorm", way = "loops over the rows, sums of their own for each")
    static final class Loops implements Layer {
        private final SimpleMatrix gamma;
        private final SimpleMatrix beta;
        private final double eps;
        private double[][] xhat = {};
        private double[] deviation = {};
        private SimpleMatrix dGamma = new SimpleMatrix(0, 0);
        private SimpleMatrix dBeta = new SimpleMatrix(0, 0);

        Loops(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            this.gamma = gamma;
            this.beta = beta;
            this.eps = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            int batch = x.getNumCols();
            xhat = new double[x.getNumRows()][batch];
            deviation = new double[x.getNumRows()];
            SimpleMatrix y = new SimpleMatrix(x.getNumRows(), batch);
            for (int i = 0; i < x.getNumRows(); i++) {
                double mean = 0;
                for (int s = 0; s < batch; s++) {
                    mean += x.get(i, s);
                }
                mean /= batch;
                double squares = 0;
                for (int s = 0; s < batch; s++) {
                    squares += (x.get(i, s) - mean) * (x.get(i, s) - mean);
                }
                deviation[i] = Math.sqrt(squares / batch + eps);
                for (int s = 0; s < batch; s++) {
                    xhat[i][s] = (x.get(i, s) - mean) / deviation[i];
                    y.set(i, s, gamma.get(i) * xhat[i][s] + beta.get(i));
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int batch = dY.getNumCols();
            SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), batch);
            dGamma = new SimpleMatrix(dY.getNumRows(), 1);
            dBeta = new SimpleMatrix(dY.getNumRows(), 1);
            for (int i = 0; i < dY.getNumRows(); i++) {
                double sum = 0;
                double along = 0;
                for (int s = 0; s < batch; s++) {
                    sum += dY.get(i, s);
                    along += dY.get(i, s) * xhat[i][s];
                }
                dBeta.set(i, 0, sum);
                dGamma.set(i, 0, along);
                for (int s = 0; s < batch; s++) {
                    double rest = batch * dY.get(i, s) - sum - xhat[i][s] * along;
                    dX.set(i, s, gamma.get(i) * rest / (batch * deviation[i]));
                }
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("gamma", dGamma, "beta", dBeta);
        }
    }

    /** I - 1/batch 1 1^T, from the right, subtracts the mean of each row, and is its own transpose. */
    @Right(
            part = "BatchNorm",
            way = "a centring matrix from the right for the mean; diagonal matrices for gamma and for 1 / sd")
    static final class CentringMatrix implements Layer {
        private final SimpleMatrix gain;
        private final SimpleMatrix beta;
        private final double epsilon;
        private SimpleMatrix centring = new SimpleMatrix(0, 0);
        private SimpleMatrix centred = new SimpleMatrix(0, 0);
        private SimpleMatrix inverse = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        CentringMatrix(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            this.gain = gamma.diag();
            this.beta = beta;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            int batch = x.getNumCols();
            centring = SimpleMatrix.identity(batch).minus(SimpleMatrix.filled(batch, batch, 1.0 / batch));
            centred = x.mult(centring);
            SimpleMatrix ones = SimpleMatrix.ones(batch, 1);
            SimpleMatrix variances =
                    centred.elementMult(centred).mult(ones).divide(batch).plus(epsilon);
            inverse = variances.elementPower(-0.5).diag();
            return gain.mult(inverse).mult(centred).plus(beta.mult(ones.transpose()));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix ones = SimpleMatrix.ones(dY.getNumCols(), 1);
            SimpleMatrix xhat = inverse.mult(centred);
            SimpleMatrix along = dY.elementMult(xhat).mult(ones);
            gradients = Map.of("gamma", along, "beta", dY.mult(ones));
            SimpleMatrix throughVariance = along.divide(dY.getNumCols()).diag().mult(xhat);
            return gain.mult(inverse).mult(dY.mult(centring).minus(throughVariance));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    @Right(part = "BatchNorm", way = "an object for each feature that keeps its Jacobian")
    static final class JacobianOfEachFeature implements Layer {
        private final List<Feature> features = new ArrayList<>();

        JacobianOfEachFeature(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            for (int i = 0; i < gamma.getNumRows(); i++) {
                features.add(new Feature(gamma.get(i), beta.get(i), epsilon));
            }
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int i = 0; i < features.size(); i++) {
                y.insertIntoThis(i, 0, features.get(i).forward(x.getRow(i)));
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
            for (int i = 0; i < features.size(); i++) {
                dX.insertIntoThis(i, 0, features.get(i).backward(dY.getRow(i)));
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            SimpleMatrix dGamma = new SimpleMatrix(features.size(), 1);
            SimpleMatrix dBeta = new SimpleMatrix(features.size(), 1);
            for (int i = 0; i < features.size(); i++) {
                dGamma.set(i, 0, features.get(i).dGamma);
                dBeta.set(i, 0, features.get(i).dBeta);
            }
            return Map.of("gamma", dGamma, "beta", dBeta);
        }

        private static final class Feature {
            private final double gamma;
            private final double beta;
            private final double epsilon;
            private SimpleMatrix normalised = new SimpleMatrix(0, 0);
            private SimpleMatrix jacobian = new SimpleMatrix(0, 0);
            private double dGamma;
            private double dBeta;

            Feature(double gamma, double beta, double epsilon) {
                this.gamma = gamma;
                this.beta = beta;
                this.epsilon = epsilon;
            }

            SimpleMatrix forward(SimpleMatrix row) {
                int batch = row.getNumCols();
                SimpleMatrix centred = row.minus(row.elementSum() / batch);
                double deviation = Math.sqrt(centred.dot(centred) / batch + epsilon);
                normalised = centred.divide(deviation);
                jacobian = SimpleMatrix.identity(batch)
                        .minus(SimpleMatrix.filled(batch, batch, 1.0 / batch))
                        .minus(normalised.transpose().mult(normalised).divide(batch))
                        .scale(gamma / deviation);
                return normalised.scale(gamma).plus(beta);
            }

            /** The Jacobian is symmetric. */
            SimpleMatrix backward(SimpleMatrix upstream) {
                dGamma = upstream.dot(normalised);
                dBeta = upstream.elementSum();
                return upstream.mult(jacobian);
            }
        }
    }

    @Right(part = "BatchNorm", way = "each step forward undone backward: mean, difference, square, variance, root")
    static final class StepByStep implements Layer {
        private final SimpleMatrix gamma;
        private final SimpleMatrix beta;
        private final double epsilon;
        private SimpleMatrix centred = new SimpleMatrix(0, 0);
        private SimpleMatrix root = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        StepByStep(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            this.gamma = gamma;
            this.beta = beta;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            int batch = x.getNumCols();
            centred = x.minus(spread(sums(x).divide(batch), batch));
            SimpleMatrix variance = sums(centred.elementMult(centred)).divide(batch);
            root = variance.elementOp((int row, int s, double v) -> Math.sqrt(v + epsilon));
            SimpleMatrix normalised = centred.elementDiv(spread(root, batch));
            return normalised.elementMult(spread(gamma, batch)).plus(spread(beta, batch));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int batch = dY.getNumCols();
            SimpleMatrix roots = spread(root, batch);
            gradients = Map.of("gamma", sums(dY.elementMult(centred.elementDiv(roots))), "beta", sums(dY));
            SimpleMatrix dNormalised = dY.elementMult(spread(gamma, batch));
            SimpleMatrix dRoot = sums(dNormalised.elementMult(centred))
                    .elementDiv(root.elementPower(2))
                    .negative();
            SimpleMatrix dVariance = dRoot.elementDiv(root.scale(2));
            SimpleMatrix dCentred = dNormalised
                    .elementDiv(roots)
                    .plus(centred.scale(2.0 / batch).elementMult(spread(dVariance, batch)));
            return dCentred.minus(spread(sums(dCentred).divide(batch), batch));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        /** A column: the sum of each row. */
        private static SimpleMatrix sums(SimpleMatrix matrix) {
            return matrix.mult(SimpleMatrix.ones(matrix.getNumCols(), 1));
        }

        private static SimpleMatrix spread(SimpleMatrix column, int batch) {
            return column.mult(SimpleMatrix.ones(1, batch));
        }
    }

    @Right(part = "BatchNorm", way = "streams over arrays of the rows, nothing kept but x")
    static final class Streams implements Layer {
        private final double[] gamma;
        private final double[] beta;
        private final double epsilon;
        private double[][] rows = {};
        private Map<String, SimpleMatrix> gradients = Map.of();

        Streams(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            this.gamma = gamma.copy().getDDRM().getData();
            this.beta = beta.copy().getDDRM().getData();
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            rows = x.toArray2();
            return matrix(IntStream.range(0, rows.length)
                    .mapToObj(i -> Arrays.stream(normalised(i))
                            .map(e -> gamma[i] * e + beta[i])
                            .toArray()));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            double[][] upstream = dY.toArray2();
            gradients = Map.of(
                    "gamma",
                    matrix(IntStream.range(0, rows.length)
                            .mapToObj(i -> new double[] {dot(upstream[i], normalised(i))})),
                    "beta",
                    matrix(Arrays.stream(upstream)
                            .map(row -> new double[] {Arrays.stream(row).sum()})));
            return matrix(IntStream.range(0, rows.length).mapToObj(i -> gradient(i, upstream[i])));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private double[] gradient(int i, double[] upstream) {
            double[] xhat = normalised(i);
            double mean = mean(upstream);
            double along = dot(upstream, xhat) / xhat.length;
            return IntStream.range(0, xhat.length)
                    .mapToDouble(s -> gamma[i] / deviation(i) * (upstream[s] - mean - xhat[s] * along))
                    .toArray();
        }

        private double[] normalised(int i) {
            double mean = mean(rows[i]);
            double deviation = deviation(i);
            return Arrays.stream(rows[i]).map(e -> (e - mean) / deviation).toArray();
        }

        private double deviation(int i) {
            double mean = mean(rows[i]);
            double variance = Arrays.stream(rows[i])
                    .map(e -> (e - mean) * (e - mean))
                    .average()
                    .orElseThrow();
            return Math.sqrt(variance + epsilon);
        }

        private static double mean(double[] numbers) {
            return Arrays.stream(numbers).average().orElseThrow();
        }

        private static double dot(double[] one, double[] other) {
            return IntStream.range(0, one.length)
                    .mapToDouble(k -> one[k] * other[k])
                    .sum();
        }

        private static SimpleMatrix matrix(Stream<double[]> rows) {
            return new SimpleMatrix(rows.toArray(double[][]::new));
        }
    }
}
