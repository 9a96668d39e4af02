package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Batch normalisations by statistics that are given. */
final class BatchNormEvaluations {

    private BatchNormEvaluations() {}

    @Right(part = "BatchNormEvaluation", way = "loops over the entries")
    static final class Loops implements Layer {
        private final SimpleMatrix gamma;
        private final SimpleMatrix beta;
        private final SimpleMatrix mean;
        private final double[] deviation;
        private SimpleMatrix xhat = new SimpleMatrix(0, 0);
        private SimpleMatrix dGamma = new SimpleMatrix(0, 0);
        private SimpleMatrix dBeta = new SimpleMatrix(0, 0);

        Loops(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            this.gamma = gamma;
            this.beta = beta;
            this.mean = mean;
            this.deviation = new double[variance.getNumRows()];
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] = Math.sqrt(variance.get(i) + epsilon);
            }
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            xhat = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int i = 0; i < x.getNumRows(); i++) {
                for (int s = 0; s < x.getNumCols(); s++) {
                    xhat.set(i, s, (x.get(i, s) - mean.get(i)) / deviation[i]);
                    y.set(i, s, gamma.get(i) * xhat.get(i, s) + beta.get(i));
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
            dGamma = new SimpleMatrix(dY.getNumRows(), 1);
            dBeta = new SimpleMatrix(dY.getNumRows(), 1);
            for (int i = 0; i < dY.getNumRows(); i++) {
                for (int s = 0; s < dY.getNumCols(); s++) {
                    dX.set(i, s, dY.get(i, s) * gamma.get(i) / deviation[i]);
                    dGamma.set(i, 0, dGamma.get(i) + dY.get(i, s) * xhat.get(i, s));
                    dBeta.set(i, 0, dBeta.get(i) + dY.get(i, s));
                }
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("gamma", dGamma, "beta", dBeta);
        }
    }

    /** As the paper has it, step 11. */
    @Right(part = "BatchNormEvaluation", way = "one scale and one shift for each row, made by the constructor")
    static final class ScaleAndShift implements Layer {
        private final SimpleMatrix mean;
        private final SimpleMatrix inverse;
        private final SimpleMatrix scale;
        private final SimpleMatrix shift;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        ScaleAndShift(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            this.mean = mean;
            this.inverse = variance.plus(epsilon).elementPower(-0.5);
            this.scale = gamma.elementMult(inverse);
            this.shift = beta.minus(scale.elementMult(mean));
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return scale.diag().mult(x).plus(shift.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix ones = SimpleMatrix.ones(dY.getNumCols(), 1);
            SimpleMatrix dBeta = dY.mult(ones);
            SimpleMatrix dGamma = dY.elementMult(x).mult(ones).minus(mean.elementMult(dBeta));
            gradients = Map.of("gamma", inverse.elementMult(dGamma), "beta", dBeta);
            return scale.diag().mult(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    @Right(part = "BatchNormEvaluation", way = "matrices spread over the batch, entry by entry")
    static final class Spread implements Layer {
        private final SimpleMatrix gamma;
        private final SimpleMatrix beta;
        private final SimpleMatrix mean;
        private final SimpleMatrix variance;
        private final double epsilon;
        private SimpleMatrix xhat = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Spread(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            this.gamma = gamma;
            this.beta = beta;
            this.mean = mean;
            this.variance = variance;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            int batch = x.getNumCols();
            xhat = x.minus(spread(mean, batch)).elementDiv(roots(batch));
            return spread(gamma, batch).elementMult(xhat).plus(spread(beta, batch));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int batch = dY.getNumCols();
            SimpleMatrix ones = SimpleMatrix.ones(batch, 1);
            gradients = Map.of("gamma", dY.elementMult(xhat).mult(ones), "beta", dY.mult(ones));
            return dY.elementMult(spread(gamma, batch)).elementDiv(roots(batch));
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private SimpleMatrix roots(int batch) {
            return spread(variance.plus(epsilon).elementPower(0.5), batch);
        }

        private static SimpleMatrix spread(SimpleMatrix column, int batch) {
            SimpleMatrix matrix = new SimpleMatrix(column.getNumRows(), batch);
            for (int s = 0; s < batch; s++) {
                matrix.setColumn(s, column);
            }
            return matrix;
        }
    }

    @Right(part = "BatchNormEvaluation", way = "an object for each feature")
    static final class EachFeature implements Layer {
        private final List<Feature> features = new ArrayList<>();

        EachFeature(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            for (int i = 0; i < gamma.getNumRows(); i++) {
                features.add(new Feature(gamma.get(i), beta.get(i), mean.get(i), Math.sqrt(variance.get(i) + epsilon)));
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
            private final double mean;
            private final double deviation;
            private SimpleMatrix normalised = new SimpleMatrix(0, 0);
            private double dGamma;
            private double dBeta;

            Feature(double gamma, double beta, double mean, double deviation) {
                this.gamma = gamma;
                this.beta = beta;
                this.mean = mean;
                this.deviation = deviation;
            }

            SimpleMatrix forward(SimpleMatrix row) {
                normalised = row.minus(mean).divide(deviation);
                return normalised.scale(gamma).plus(beta);
            }

            SimpleMatrix backward(SimpleMatrix upstream) {
                dGamma = upstream.dot(normalised);
                dBeta = upstream.elementSum();
                return upstream.scale(gamma / deviation);
            }
        }
    }

    @Right(part = "BatchNormEvaluation", way = "functions of the entry, nothing kept but x")
    static final class Functions implements Layer {
        private final double[] gamma;
        private final double[] beta;
        private final double[] mean;
        private final double[] variance;
        private final double epsilon;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Functions(SimpleMatrix gamma, SimpleMatrix beta, SimpleMatrix mean, SimpleMatrix variance, double epsilon) {
            this.gamma = gamma.copy().getDDRM().getData();
            this.beta = beta.copy().getDDRM().getData();
            this.mean = mean.copy().getDDRM().getData();
            this.variance = variance.copy().getDDRM().getData();
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.elementOp((int i, int s, double e) -> gamma[i] * normalised(i, e) + beta[i]);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix terms = x.elementOp((int i, int s, double e) -> dY.get(i, s) * normalised(i, e));
            gradients = Map.of("gamma", rowSums(terms), "beta", rowSums(dY));
            return dY.elementOp((int i, int s, double up) -> gamma[i] / Math.sqrt(variance[i] + epsilon) * up);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private double normalised(int i, double e) {
            return (e - mean[i]) / Math.sqrt(variance[i] + epsilon);
        }

        private static SimpleMatrix rowSums(SimpleMatrix matrix) {
            return new SimpleMatrix(IntStream.range(0, matrix.getNumRows())
                    .mapToObj(i -> new double[] {matrix.getRow(i).elementSum()})
                    .toArray(double[][]::new));
        }
    }
}
