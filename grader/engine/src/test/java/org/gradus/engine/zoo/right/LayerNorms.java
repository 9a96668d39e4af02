package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Layer normalisations. */
final class LayerNorms {

    private LayerNorms() {}

    @Right(part = "LayerNorm", way = "loops over the columns, sums of their own for each")
    static final class Loops implements Layer {
        private final SimpleMatrix gamma;
        private final SimpleMatrix beta;
        private final double eps;
        private SimpleMatrix xhat = new SimpleMatrix(0, 0);
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
            int n = x.getNumRows();
            xhat = new SimpleMatrix(n, x.getNumCols());
            deviation = new double[x.getNumCols()];
            SimpleMatrix y = new SimpleMatrix(n, x.getNumCols());
            for (int s = 0; s < x.getNumCols(); s++) {
                double mean = 0;
                for (int i = 0; i < n; i++) {
                    mean += x.get(i, s) / n;
                }
                double variance = 0;
                for (int i = 0; i < n; i++) {
                    variance += (x.get(i, s) - mean) * (x.get(i, s) - mean) / n;
                }
                deviation[s] = Math.sqrt(variance + eps);
                for (int i = 0; i < n; i++) {
                    xhat.set(i, s, (x.get(i, s) - mean) / deviation[s]);
                    y.set(i, s, gamma.get(i) * xhat.get(i, s) + beta.get(i));
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int n = dY.getNumRows();
            SimpleMatrix dX = new SimpleMatrix(n, dY.getNumCols());
            dGamma = new SimpleMatrix(n, 1);
            dBeta = new SimpleMatrix(n, 1);
            for (int s = 0; s < dY.getNumCols(); s++) {
                double sum = 0;
                double along = 0;
                for (int i = 0; i < n; i++) {
                    double g = dY.get(i, s) * gamma.get(i);
                    sum += g;
                    along += g * xhat.get(i, s);
                    dGamma.set(i, 0, dGamma.get(i) + dY.get(i, s) * xhat.get(i, s));
                    dBeta.set(i, 0, dBeta.get(i) + dY.get(i, s));
                }
                for (int i = 0; i < n; i++) {
                    double g = dY.get(i, s) * gamma.get(i);
                    dX.set(i, s, (n * g - sum - xhat.get(i, s) * along) / (n * deviation[s]));
                }
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("gamma", dGamma, "beta", dBeta);
        }
    }

    /** I - 1/n 1 1^T subtracts the mean, and is its own transpose. */
    @Right(
            part = "LayerNorm",
            way = "a centring matrix for the mean, forward and backward; diagonal matrices for gamma")
    static final class CentringMatrix implements Layer {
        private final SimpleMatrix gain;
        private final SimpleMatrix beta;
        private final SimpleMatrix centring;
        private final double epsilon;
        private SimpleMatrix centred = new SimpleMatrix(0, 0);
        private SimpleMatrix inverse = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        CentringMatrix(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            int n = gamma.getNumRows();
            this.gain = gamma.diag();
            this.beta = beta;
            this.centring = SimpleMatrix.identity(n).minus(SimpleMatrix.filled(n, n, 1.0 / n));
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            centred = centring.mult(x);
            SimpleMatrix variances = averages(centred.elementMult(centred));
            inverse = variances.plus(epsilon).elementPower(-0.5);
            return gain.mult(centred.elementMult(inverse)).plus(beta.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix ones = SimpleMatrix.ones(dY.getNumCols(), 1);
            gradients =
                    Map.of("gamma", dY.elementMult(centred).elementMult(inverse).mult(ones), "beta", dY.mult(ones));
            SimpleMatrix g = gain.mult(dY);
            SimpleMatrix throughVariance = averages(g.elementMult(centred))
                    .elementMult(inverse.elementPower(3))
                    .elementMult(centred);
            return centring.mult(g.elementMult(inverse).minus(throughVariance));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private static SimpleMatrix averages(SimpleMatrix matrix) {
            int n = matrix.getNumRows();
            return SimpleMatrix.filled(n, n, 1.0 / n).mult(matrix);
        }
    }

    @Right(part = "LayerNorm", way = "an object for each sample that keeps its Jacobian")
    static final class JacobianOfEachSample implements Layer {
        private final SimpleMatrix gamma;
        private final SimpleMatrix beta;
        private final double epsilon;
        private final List<Sample> samples = new ArrayList<>();
        private SimpleMatrix dGamma = new SimpleMatrix(0, 0);
        private SimpleMatrix dBeta = new SimpleMatrix(0, 0);

        JacobianOfEachSample(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            this.gamma = gamma;
            this.beta = beta;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            samples.clear();
            SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int s = 0; s < x.getNumCols(); s++) {
                Sample sample = new Sample(x.getColumn(s), epsilon);
                samples.add(sample);
                y.setColumn(s, gamma.elementMult(sample.normalised).plus(beta));
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
            dGamma = new SimpleMatrix(dY.getNumRows(), 1);
            dBeta = new SimpleMatrix(dY.getNumRows(), 1);
            for (int s = 0; s < dY.getNumCols(); s++) {
                SimpleMatrix upstream = dY.getColumn(s);
                dX.setColumn(s, samples.get(s).jacobian().mult(gamma.elementMult(upstream)));
                dGamma = dGamma.plus(upstream.elementMult(samples.get(s).normalised));
                dBeta = dBeta.plus(upstream);
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("gamma", dGamma, "beta", dBeta);
        }

        private static final class Sample {
            private final SimpleMatrix normalised;
            private final double deviation;

            Sample(SimpleMatrix x, double epsilon) {
                SimpleMatrix centred = x.minus(x.elementSum() / x.getNumRows());
                this.deviation = Math.sqrt(centred.dot(centred) / x.getNumRows() + epsilon);
                this.normalised = centred.divide(deviation);
            }

            /** Symmetric. */
            SimpleMatrix jacobian() {
                int n = normalised.getNumRows();
                return SimpleMatrix.identity(n)
                        .minus(SimpleMatrix.filled(n, n, 1.0 / n))
                        .minus(normalised.mult(normalised.transpose()).divide(n))
                        .divide(deviation);
            }
        }
    }

    @Right(part = "LayerNorm", way = "each step forward undone backward: mean, difference, square, variance, root")
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
            centred = x.minus(spread(sums(x).divide(x.getNumRows()), x.getNumRows()));
            SimpleMatrix variance = sums(centred.elementMult(centred)).divide(x.getNumRows());
            root = variance.elementOp((int row, int s, double v) -> Math.sqrt(v + epsilon));
            SimpleMatrix normalised = centred.elementDiv(spread(root, x.getNumRows()));
            return normalised.elementOp((int i, int s, double e) -> e * gamma.get(i) + beta.get(i));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int n = dY.getNumRows();
            SimpleMatrix roots = spread(root, n);
            gradients = Map.of(
                    "gamma",
                            sums(dY.elementMult(centred.elementDiv(roots)).transpose())
                                    .transpose(),
                    "beta", sums(dY.transpose()).transpose());
            SimpleMatrix dNormalised = dY.elementOp((int i, int s, double e) -> e * gamma.get(i));
            SimpleMatrix dRoot = sums(dNormalised.elementMult(centred))
                    .elementDiv(root.elementPower(2))
                    .negative();
            SimpleMatrix dVariance = dRoot.elementDiv(root.scale(2));
            SimpleMatrix dCentred =
                    dNormalised.elementDiv(roots).plus(centred.scale(2.0 / n).elementMult(spread(dVariance, n)));
            return dCentred.minus(spread(sums(dCentred).divide(n), n));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        /** A row: the sum of each column. */
        private static SimpleMatrix sums(SimpleMatrix matrix) {
            return SimpleMatrix.ones(1, matrix.getNumRows()).mult(matrix);
        }

        private static SimpleMatrix spread(SimpleMatrix row, int rows) {
            return SimpleMatrix.ones(rows, 1).mult(row);
        }
    }

    @Right(part = "LayerNorm", way = "streams over arrays of the columns, nothing kept but x")
    static final class Streams implements Layer {
        private final double[] gamma;
        private final double[] beta;
        private final double epsilon;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Streams(SimpleMatrix gamma, SimpleMatrix beta, double epsilon) {
            this.gamma = gamma.copy().getDDRM().getData();
            this.beta = beta.copy().getDDRM().getData();
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.elementOp((int i, int s, double e) -> gamma[i] * normalised(s)[i] + beta[i]);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix perSample = dY.elementOp((int i, int s, double up) -> up * normalised(s)[i]);
            gradients = Map.of("gamma", rowSums(perSample), "beta", rowSums(dY));
            return dY.elementOp((int i, int s, double up) -> {
                double[] xhat = normalised(s);
                double[] g = IntStream.range(0, xhat.length)
                        .mapToDouble(k -> gamma[k] * dY.get(k, s))
                        .toArray();
                double along = IntStream.range(0, g.length)
                        .mapToDouble(k -> g[k] * xhat[k])
                        .sum();
                return (g[i] - mean(g) - xhat[i] * along / g.length) / deviation(s);
            });
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private double[] normalised(int s) {
            double mean = mean(column(s));
            return Arrays.stream(column(s)).map(e -> (e - mean) / deviation(s)).toArray();
        }

        private double deviation(int s) {
            double mean = mean(column(s));
            return Math.sqrt(Arrays.stream(column(s))
                            .map(e -> (e - mean) * (e - mean))
                            .average()
                            .orElseThrow()
                    + epsilon);
        }

        private double[] column(int s) {
            return IntStream.range(0, x.getNumRows())
                    .mapToDouble(i -> x.get(i, s))
                    .toArray();
        }

        private static double mean(double[] numbers) {
            return Arrays.stream(numbers).average().orElseThrow();
        }

        private static SimpleMatrix rowSums(SimpleMatrix matrix) {
            SimpleMatrix sums = new SimpleMatrix(matrix.getNumRows(), 1);
            for (int i = 0; i < matrix.getNumRows(); i++) {
                sums.set(i, 0, matrix.getRow(i).elementSum());
            }
            return sums;
        }
    }
}
