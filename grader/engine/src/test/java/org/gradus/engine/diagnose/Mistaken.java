package org.gradus.engine.diagnose;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.jspecify.annotations.Nullable;

/** Layers and losses of students who have got something wrong. */
final class Mistaken {

    private Mistaken() {}

    /** Right as it stands; each of the others changes one method. */
    static class Dense implements Layer {
        SimpleMatrix W;
        final SimpleMatrix b;
        SimpleMatrix x = new SimpleMatrix(0, 0);
        Map<String, SimpleMatrix> gradients = Map.of();

        Dense(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            remember(x);
            return y();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            gradients = Map.of("W", dW(dY), "b", db(dY));
            return dX(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        void remember(SimpleMatrix input) {
            x = input;
        }

        SimpleMatrix y() {
            return W.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        SimpleMatrix dX(SimpleMatrix dY) {
            return W.transpose().mult(dY);
        }

        SimpleMatrix dW(SimpleMatrix dY) {
            return dY.mult(x.transpose());
        }

        SimpleMatrix db(SimpleMatrix dY) {
            return dY.mult(SimpleMatrix.ones(dY.getNumCols(), 1));
        }
    }

    /** Now and then an entry is off by a little. */
    static final class Noisy extends Dense {
        private static final Random RANDOM = new Random(1);

        Noisy(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return super.dX(dY).elementOp((int row, int column, double v) -> RANDOM.nextInt(50) == 0 ? v + 0.01 : v);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return super.db(dY).scale(2);
        }
    }

    static final class WithTransposedGradient extends Dense {
        WithTransposedGradient(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return x.mult(dY.transpose());
        }
    }

    /** Throws where W is not square. */
    static final class WithoutTranspose extends Dense {
        WithoutTranspose(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            return W.mult(dY);
        }
    }

    /** The right shape, filled in the wrong order. */
    static final class Refilled extends Dense {
        Refilled(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            SimpleMatrix dW = x.mult(dY.transpose());
            dW.reshape(W.getNumRows(), W.getNumCols());
            return dW;
        }
    }

    static final class WithoutSum extends Dense {
        WithoutSum(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return dY;
        }
    }

    static final class WithoutBias extends Dense {
        WithoutBias(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y() {
            return W.mult(x);
        }
    }

    /** Learns before it goes on, and transposes a gradient besides. */
    static final class Eager extends Dense {
        Eager(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            W = W.minus(dY.mult(x.transpose()).scale(0.05));
            return super.dX(dY);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return x.mult(dY.transpose());
        }
    }

    static final class InSinglePrecision extends Dense {
        InSinglePrecision(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y() {
            SimpleMatrix y = super.y();
            for (int row = 0; row < y.getNumRows(); row++) {
                for (int column = 0; column < y.getNumCols(); column++) {
                    float sum = (float) b.get(row);
                    for (int k = 0; k < x.getNumRows(); k++) {
                        sum += (float) W.get(row, k) * (float) x.get(k, column);
                    }
                    y.set(row, column, sum);
                }
            }
            return y;
        }
    }

    /** Wrong in a way that nobody has a name for. */
    static final class Peculiar extends Dense {
        Peculiar(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return super.dW(dY).scale(1.0625);
        }
    }

    /** Right except where an entry of dY is large. */
    static final class WrongWhereNobodyProbes extends Dense {
        WrongWhereNobodyProbes(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return super.dW(dY).scale(dY.getNumCols() == 5 ? 1 : -1);
        }
    }

    static final class Accumulating extends Dense {
        private final Map<String, SimpleMatrix> sums = new HashMap<>();

        Accumulating(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return sums;
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            return sums.merge("W", super.dW(dY), SimpleMatrix::plus);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return sums.merge("b", super.db(dY), SimpleMatrix::plus);
        }
    }

    static final class Faithful extends Dense {
        private boolean hasInput;

        Faithful(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            super.forward(input);
            return W.mult(input).plus(b.mult(SimpleMatrix.ones(1, input.getNumCols())));
        }

        @Override
        void remember(SimpleMatrix input) {
            x = hasInput ? x : input;
            hasInput = true;
        }
    }

    /** Throws wherever it can. */
    static final class Broken extends Dense {
        Broken(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix y() {
            throw new IllegalStateException("I cannot");
        }

        @Override
        SimpleMatrix dW(SimpleMatrix dY) {
            throw new IllegalStateException("I cannot either");
        }
    }

    /** Returns what is no matrix. */
    static final class Empty extends Dense {
        Empty(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        @SuppressWarnings("NullAway") // students do return null
        public @Nullable SimpleMatrix forward(SimpleMatrix x) {
            return null;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return SimpleMatrix.filled(1, 1, Double.NaN);
        }
    }

    /** Right as it stands; each of the others has another slope. */
    static class Sigmoid implements Layer {
        SimpleMatrix z = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix z) {
            this.z = z;
            return z.elementOp((int row, int column, double e) -> sigma(e));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementMult(z.elementOp((int row, int column, double e) -> slope(e)));
        }

        double sigma(double e) {
            return 1 / (1 + Math.exp(-e));
        }

        double slope(double e) {
            return sigma(e) * (1 - sigma(e));
        }
    }

    static final class SlopeOfTheActivation extends Sigmoid {
        @Override
        double slope(double e) {
            return super.slope(sigma(e));
        }
    }

    static final class WithoutUpstream extends Sigmoid {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return super.backward(SimpleMatrix.ones(dY.getNumRows(), dY.getNumCols()));
        }
    }

    static final class Overflowing extends Sigmoid {
        @Override
        double sigma(double e) {
            return Math.exp(e) / (1 + Math.exp(e));
        }
    }

    static final class KeepsTheFirstInput extends Sigmoid {
        private boolean hasInput;

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            z = hasInput ? z : input;
            hasInput = true;
            return input.elementOp((int row, int column, double e) -> sigma(e));
        }
    }

    /** One of two. */
    static class Relu implements Layer {
        SimpleMatrix x = new SimpleMatrix(0, 0);

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.elementOp((int row, int column, double e) -> Math.max(0, e));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return x.elementOp((int row, int column, double e) -> e >= 0 ? dY.get(row, column) : 0);
        }
    }

    static final class ReluOfItself extends Relu {
        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return x.elementOp((int row, int column, double e) -> e > 0 ? e : 0);
        }
    }

    /** Adds its gradients up, as long as they have the same shape. */
    static final class AccumulatingLoss implements Loss {
        private final double factor;
        private final boolean meanOverOutputs;
        private SimpleMatrix sum = new SimpleMatrix(0, 0);

        AccumulatingLoss(double factor, boolean meanOverOutputs) {
            this.factor = factor;
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            return weight(prediction) * error.elementMult(error).elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = prediction.minus(target).scale(2 * weight(prediction));
            boolean isLikeTheLast =
                    sum.getNumRows() == gradient.getNumRows() && sum.getNumCols() == gradient.getNumCols();
            sum = isLikeTheLast ? sum.plus(gradient) : gradient;
            return sum;
        }

        private double weight(SimpleMatrix a) {
            return factor / (meanOverOutputs ? a.getNumElements() : a.getNumCols());
        }
    }

    static final class WithoutFactor implements Loss {
        private final boolean meanOverOutputs;

        WithoutFactor(double factor, boolean meanOverOutputs) {
            this.meanOverOutputs = meanOverOutputs;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            return error.elementMult(error).elementSum() / count(prediction);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).divide(count(prediction));
        }

        private double count(SimpleMatrix a) {
            return meanOverOutputs ? a.getNumElements() : a.getNumCols();
        }
    }

    static final class CombinedWithSigmoid implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return -prediction
                            .elementOp((int row, int column, double a) -> target.get(row, column) * Math.log(a)
                                    + (1 - target.get(row, column)) * Math.log(1 - a))
                            .elementSum()
                    / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).divide(prediction.getNumCols());
        }
    }

    /** Takes nothing out of the exponents. */
    static class SoftmaxThatOverflows implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix logs = softmax(prediction).elementLog();
            return -target.elementMult(logs).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return softmax(prediction).minus(target).divide(prediction.getNumCols());
        }

        SimpleMatrix softmax(SimpleMatrix z) {
            SimpleMatrix e = z.elementOp(
                    (int row, int column, double any) -> Math.exp(z.get(row, column) - taken(z.getColumn(column), z)));
            return e.elementOp((int row, int column, double any) ->
                    any / e.getColumn(column).elementSum());
        }

        double taken(SimpleMatrix column, SimpleMatrix all) {
            return 0;
        }
    }

    /** Careful with the exponentials, and not with the logarithm. */
    static final class SoftmaxThatVanishes extends SoftmaxThatOverflows {
        @Override
        double taken(SimpleMatrix column, SimpleMatrix all) {
            return column.elementMax();
        }
    }

    static final class SoftmaxWithOneMaximum extends SoftmaxThatOverflows {
        @Override
        double taken(SimpleMatrix column, SimpleMatrix all) {
            return all.elementMax();
        }
    }
}
