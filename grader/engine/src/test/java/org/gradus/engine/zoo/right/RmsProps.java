package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Optimizer;
import org.jspecify.annotations.Nullable;

/** RMSProp. */
final class RmsProps {

    private RmsProps() {}

    @Right(part = "RMSProp", way = "matrix by matrix, as CS231n writes it, the cache made by the first step")
    static final class AsInTheNotes implements Optimizer {
        private final double rate;
        private final double decay;
        private final double epsilon;
        private @Nullable SimpleMatrix cache;

        AsInTheNotes(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix x, SimpleMatrix dx) {
            if (cache == null) {
                cache = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            }
            cache = cache.scale(decay).plus(dx.elementPower(2).scale(1 - decay));
            return x.minus(dx.scale(rate).elementDiv(cache.elementPower(0.5).plus(epsilon)));
        }
    }

    @Right(part = "RMSProp", way = "loops over the entries of a list, one mean after the other")
    static final class Loops implements Optimizer {
        private final double rate;
        private final double decay;
        private final double epsilon;
        private final List<Double> squares = new ArrayList<>();

        Loops(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            SimpleMatrix next = parameter.copy();
            for (int k = 0; k < gradient.getNumElements(); k++) {
                double g = gradient.get(k);
                double before = squares.size() > k ? squares.get(k) : 0;
                double square = decay * before + (1 - decay) * g * g;
                if (squares.size() > k) {
                    squares.set(k, square);
                } else {
                    squares.add(square);
                }
                next.set(k, parameter.get(k) - rate * g / (Math.sqrt(square) + epsilon));
            }
            return next;
        }
    }

    /** {@code s + (1 - decay) (dw^2 - s)}. */
    @Right(part = "RMSProp", way = "the mean moved a share of the way to the new square")
    static final class MovesTheMean implements Optimizer {
        private final double rate;
        private final double share;
        private final double epsilon;
        private SimpleMatrix mean = new SimpleMatrix(0, 0);

        MovesTheMean(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.share = 1 - decay;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            SimpleMatrix old = mean.getNumElements() == 0 ? gradient.scale(0) : mean;
            mean = old.plus(share, gradient.elementMult(gradient).minus(old));
            SimpleMatrix latest = mean;
            return parameter.elementOp((int row, int column, double w) ->
                    w - rate * gradient.get(row, column) / (Math.sqrt(latest.get(row, column)) + epsilon));
        }
    }

    @Right(part = "RMSProp", way = "all gradients kept, the mean made of them anew in each step")
    static final class FromTheWholePast implements Optimizer {
        private final double rate;
        private final double decay;
        private final double epsilon;
        private final List<SimpleMatrix> past = new ArrayList<>();

        FromTheWholePast(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            past.add(gradient);
            SimpleMatrix mean = new SimpleMatrix(gradient.getNumRows(), gradient.getNumCols());
            double weight = 1 - decay;
            for (int age = 0; age < past.size(); age++) {
                SimpleMatrix old = past.get(past.size() - 1 - age);
                mean = mean.plus(weight * Math.pow(decay, age), old.elementMult(old));
            }
            return parameter.minus(
                    gradient.elementDiv(mean.elementPower(0.5).plus(epsilon)).scale(rate));
        }
    }

    @Right(part = "RMSProp", way = "EJML's operations, the mean in place in a map")
    static final class InPlace implements Optimizer {
        private static final String SQUARES = "squares";

        private final double rate;
        private final double decay;
        private final double epsilon;
        private final Map<String, DMatrixRMaj> state = new HashMap<>();

        InPlace(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            DMatrixRMaj g = gradient.getDDRM();
            DMatrixRMaj s = state.computeIfAbsent(SQUARES, name -> new DMatrixRMaj(g.getNumRows(), g.getNumCols()));
            DMatrixRMaj square = new DMatrixRMaj(g.getNumRows(), g.getNumCols());
            CommonOps_DDRM.elementMult(g, g, square);
            CommonOps_DDRM.add(decay, s, 1 - decay, square, s);
            DMatrixRMaj divisor = new DMatrixRMaj(g.getNumRows(), g.getNumCols());
            CommonOps_DDRM.elementPower(s, 0.5, divisor);
            CommonOps_DDRM.add(divisor, epsilon);
            DMatrixRMaj next = new DMatrixRMaj(g.getNumRows(), g.getNumCols());
            CommonOps_DDRM.elementDiv(g, divisor, next);
            CommonOps_DDRM.add(parameter.getDDRM(), -rate, next, next);
            return SimpleMatrix.wrap(next);
        }
    }
}
