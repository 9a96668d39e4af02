package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Optimizer;
import org.jspecify.annotations.Nullable;

/** Gradient descent with momentum and weight decay. */
final class GradientDescents {

    private GradientDescents() {}

    @Right(
            part = "StochasticGradientDescent",
            way = "matrix by matrix, as PyTorch writes it, the first velocity a gradient")
    static final class AsInPyTorch implements Optimizer {
        private final double lr;
        private final double momentum;
        private final boolean nesterov;
        private final double weightDecay;
        private @Nullable SimpleMatrix buffer;

        AsInPyTorch(double lr, double momentum, boolean nesterov, double weightDecay) {
            this.lr = lr;
            this.momentum = momentum;
            this.nesterov = nesterov;
            this.weightDecay = weightDecay;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            SimpleMatrix grad = gradient.plus(weightDecay, parameter);
            buffer = buffer == null ? grad : buffer.scale(momentum).plus(grad);
            grad = nesterov ? grad.plus(momentum, buffer) : buffer;
            return parameter.plus(-lr, grad);
        }
    }

    /** With Nesterov's momentum {@code -mu v_before + (1 + mu) v}, as in the notes. */
    @Right(part = "StochasticGradientDescent", way = "as CS231n writes it, the rate and the sign within the velocity")
    static final class AsInTheNotes implements Optimizer {
        private final double rate;
        private final double mu;
        private final boolean nesterov;
        private final double decay;
        private SimpleMatrix v = new SimpleMatrix(0, 0);

        AsInTheNotes(double rate, double mu, boolean nesterov, double decay) {
            this.rate = rate;
            this.mu = mu;
            this.nesterov = nesterov;
            this.decay = decay;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix x, SimpleMatrix dx) {
            if (v.getNumElements() == 0) {
                v = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            }
            SimpleMatrix before = v;
            v = v.scale(mu).minus(dx.plus(x.scale(decay)).scale(rate));
            return nesterov ? x.plus(before.scale(-mu)).plus(v.scale(1 + mu)) : x.plus(v);
        }
    }

    @Right(part = "StochasticGradientDescent", way = "loops over the entries, the velocity an array of arrays")
    static final class Loops implements Optimizer {
        private final double rate;
        private final double momentum;
        private final boolean nesterov;
        private final double weightDecay;
        private double @Nullable [][] velocity;

        Loops(double rate, double momentum, boolean nesterov, double weightDecay) {
            this.rate = rate;
            this.momentum = momentum;
            this.nesterov = nesterov;
            this.weightDecay = weightDecay;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            if (velocity == null) {
                velocity = new double[parameter.getNumRows()][parameter.getNumCols()];
            }
            SimpleMatrix next = new SimpleMatrix(parameter.getNumRows(), parameter.getNumCols());
            for (int i = 0; i < parameter.getNumRows(); i++) {
                for (int j = 0; j < parameter.getNumCols(); j++) {
                    double g = gradient.get(i, j) + weightDecay * parameter.get(i, j);
                    velocity[i][j] = momentum * velocity[i][j] + g;
                    double direction = nesterov ? g + momentum * velocity[i][j] : velocity[i][j];
                    next.set(i, j, parameter.get(i, j) - rate * direction);
                }
            }
            return next;
        }
    }

    @Right(part = "StochasticGradientDescent", way = "all gradients kept, each counting less the older it is")
    static final class FromTheWholePast implements Optimizer {
        private final double rate;
        private final double momentum;
        private final boolean nesterov;
        private final double weightDecay;
        private final List<SimpleMatrix> past = new ArrayList<>();

        FromTheWholePast(double rate, double momentum, boolean nesterov, double weightDecay) {
            this.rate = rate;
            this.momentum = momentum;
            this.nesterov = nesterov;
            this.weightDecay = weightDecay;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            SimpleMatrix latest = gradient.plus(parameter.scale(weightDecay));
            past.add(latest);
            SimpleMatrix sum = new SimpleMatrix(parameter.getNumRows(), parameter.getNumCols());
            for (int age = 0; age < past.size(); age++) {
                sum = sum.plus(past.get(past.size() - 1 - age).scale(Math.pow(momentum, age)));
            }
            return parameter.minus((nesterov ? latest.plus(sum.scale(momentum)) : sum).scale(rate));
        }
    }

    @Right(part = "StochasticGradientDescent", way = "EJML's operations on the velocity in place, the result a copy")
    static final class InPlace implements Optimizer {
        private final double rate;
        private final double momentum;
        private final boolean nesterov;
        private final double weightDecay;
        private final DMatrixRMaj velocity = new DMatrixRMaj(0, 0);

        InPlace(double rate, double momentum, boolean nesterov, double weightDecay) {
            this.rate = rate;
            this.momentum = momentum;
            this.nesterov = nesterov;
            this.weightDecay = weightDecay;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            DMatrixRMaj g = gradient.getDDRM().copy();
            CommonOps_DDRM.addEquals(g, weightDecay, parameter.getDDRM());
            if (velocity.getNumElements() == 0) {
                velocity.reshape(g.getNumRows(), g.getNumCols());
                velocity.zero();
            }
            CommonOps_DDRM.scale(momentum, velocity);
            CommonOps_DDRM.addEquals(velocity, g);
            SimpleMatrix next = parameter.copy();
            if (nesterov) {
                CommonOps_DDRM.addEquals(next.getDDRM(), -rate, g);
            }
            CommonOps_DDRM.addEquals(next.getDDRM(), nesterov ? -rate * momentum : -rate, velocity);
            return next;
        }
    }

    /** The heavy ball: what the parameter moved by last goes into the next move. */
    @Right(part = "StochasticGradientDescent", way = "from the last two parameters, without any velocity")
    static final class HeavyBall implements Optimizer {
        private final double rate;
        private final double momentum;
        private final boolean nesterov;
        private final double weightDecay;
        private SimpleMatrix ball = new SimpleMatrix(0, 0);
        private SimpleMatrix before = new SimpleMatrix(0, 0);

        HeavyBall(double rate, double momentum, boolean nesterov, double weightDecay) {
            this.rate = rate;
            this.momentum = momentum;
            this.nesterov = nesterov;
            this.weightDecay = weightDecay;
        }

        /** Nesterov's parameter is the ball, and what it would roll on by itself. */
        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            SimpleMatrix pull = gradient.plus(parameter.scale(weightDecay)).scale(rate);
            if (ball.getNumElements() == 0) {
                ball = parameter;
                before = parameter;
            }
            SimpleMatrix next = nesterov
                    ? parameter.minus(pull)
                    : parameter.minus(pull).plus(parameter.minus(before).scale(momentum));
            before = nesterov ? ball : parameter;
            ball = next;
            return nesterov ? next.plus(next.minus(before).scale(momentum)) : next;
        }
    }
}
