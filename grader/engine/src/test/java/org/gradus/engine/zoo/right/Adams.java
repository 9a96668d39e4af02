package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Optimizer;

/** Adams. */
final class Adams {

    private Adams() {}

    @Right(part = "Adam", way = "matrix by matrix, as Algorithm 1 has it")
    static final class AsInThePaper implements Optimizer {
        private final double alpha;
        private final double beta1;
        private final double beta2;
        private final double epsilon;
        private SimpleMatrix m = new SimpleMatrix(0, 0);
        private SimpleMatrix v = new SimpleMatrix(0, 0);
        private int t;

        AsInThePaper(double alpha, double beta1, double beta2, double epsilon) {
            this.alpha = alpha;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix theta, SimpleMatrix g) {
            if (t == 0) {
                m = new SimpleMatrix(theta.getNumRows(), theta.getNumCols());
                v = new SimpleMatrix(theta.getNumRows(), theta.getNumCols());
            }
            t = t + 1;
            m = m.scale(beta1).plus(g.scale(1 - beta1));
            v = v.scale(beta2).plus(g.elementPower(2).scale(1 - beta2));
            SimpleMatrix mHat = m.divide(1 - Math.pow(beta1, t));
            SimpleMatrix vHat = v.divide(1 - Math.pow(beta2, t));
            return theta.minus(
                    mHat.scale(alpha).elementDiv(vHat.elementPower(0.5).plus(epsilon)));
        }
    }

    /** The root is corrected by a root, and the rate in the place of the mean. */
    @Right(part = "Adam", way = "as PyTorch computes it, the corrections drawn out of the matrices")
    static final class AsInPyTorch implements Optimizer {
        private final double lr;
        private final double beta1;
        private final double beta2;
        private final double eps;
        private SimpleMatrix average = new SimpleMatrix(0, 0);
        private SimpleMatrix squareAverage = new SimpleMatrix(0, 0);
        private int step;

        AsInPyTorch(double lr, double beta1, double beta2, double eps) {
            this.lr = lr;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.eps = eps;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix grad) {
            if (step++ == 0) {
                average = grad.scale(0);
                squareAverage = grad.scale(0);
            }
            average = average.plus(1 - beta1, grad.minus(average));
            squareAverage = squareAverage.scale(beta2).plus(1 - beta2, grad.elementMult(grad));
            double correction1 = 1 - Math.pow(beta1, step);
            double correction2 = Math.sqrt(1 - Math.pow(beta2, step));
            SimpleMatrix denominator =
                    squareAverage.elementPower(0.5).divide(correction2).plus(eps);
            return parameter.plus(-lr / correction1, average.elementDiv(denominator));
        }
    }

    @Right(part = "Adam", way = "loops over the entries, the powers of the betas multiplied up")
    static final class Loops implements Optimizer {
        private final double rate;
        private final double beta1;
        private final double beta2;
        private final double epsilon;
        private double[] m = {};
        private double[] v = {};
        private double left1 = 1;
        private double left2 = 1;

        Loops(double rate, double beta1, double beta2, double epsilon) {
            this.rate = rate;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            if (m.length == 0) {
                m = new double[gradient.getNumElements()];
                v = new double[gradient.getNumElements()];
            }
            left1 *= beta1;
            left2 *= beta2;
            SimpleMatrix next = new SimpleMatrix(parameter.getNumRows(), parameter.getNumCols());
            for (int k = 0; k < m.length; k++) {
                double g = gradient.get(k);
                m[k] = beta1 * m[k] + (1 - beta1) * g;
                v[k] = beta2 * v[k] + (1 - beta2) * g * g;
                next.set(k, parameter.get(k) - rate * m[k] / (1 - left1) / (Math.sqrt(v[k] / (1 - left2)) + epsilon));
            }
            return next;
        }
    }

    /** An object for each entry. */
    @Right(part = "Adam", way = "an object for each entry, with its own two means")
    static final class EntryByEntry implements Optimizer {
        private final double rate;
        private final double beta1;
        private final double beta2;
        private final double epsilon;
        private final List<Entry> entries = new ArrayList<>();

        EntryByEntry(double rate, double beta1, double beta2, double epsilon) {
            this.rate = rate;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            SimpleMatrix next = parameter.copy();
            for (int k = 0; k < parameter.getNumElements(); k++) {
                if (entries.size() == k) {
                    entries.add(new Entry());
                }
                next.set(k, parameter.get(k) - rate * entries.get(k).direction(gradient.get(k)));
            }
            return next;
        }

        private final class Entry {
            private double mean;
            private double square;
            private int steps;

            private double direction(double g) {
                steps++;
                mean += (1 - beta1) * (g - mean);
                square += (1 - beta2) * (g * g - square);
                double corrected = square / (1 - Math.pow(beta2, steps));
                return mean / (1 - Math.pow(beta1, steps)) / (Math.sqrt(corrected) + epsilon);
            }
        }
    }

    /** A mean that begins with its first value in the place of 0: (1 - beta) times the sum of the weights that there are. */
    @Right(part = "Adam", way = "weighted means of all gradients so far, whose weights sum to 1 without any correction")
    static final class WeightedMeans implements Optimizer {
        private final double rate;
        private final double beta1;
        private final double beta2;
        private final double epsilon;
        private final List<SimpleMatrix> past = new ArrayList<>();

        WeightedMeans(double rate, double beta1, double beta2, double epsilon) {
            this.rate = rate;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
        }

        @Override
        public SimpleMatrix step(SimpleMatrix parameter, SimpleMatrix gradient) {
            past.add(gradient);
            SimpleMatrix root = mean(beta2, 2).elementPower(0.5).plus(epsilon);
            return parameter.minus(mean(beta1, 1).elementDiv(root).scale(rate));
        }

        private SimpleMatrix mean(double beta, int power) {
            SimpleMatrix sum = past.get(0).scale(0);
            double weights = 0;
            for (int age = 0; age < past.size(); age++) {
                double weight = Math.pow(beta, age);
                SimpleMatrix old = past.get(past.size() - 1 - age);
                sum = sum.plus(weight, power == 1 ? old : old.elementMult(old));
                weights += weight;
            }
            return sum.divide(weights);
        }
    }
}
