package org.gradus.engine.zoo.right;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Softmax and cross entropy, sample by sample. */
final class SoftmaxBySamples {

    private SoftmaxBySamples() {}

    @Right(part = "SoftmaxCrossEntropy", way = "an object per sample that knows its class and its softmax")
    static final class SampleObjects implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return samples(prediction, target).stream()
                    .mapToDouble(Sample::loss)
                    .average()
                    .orElseThrow();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            List<Sample> samples = samples(prediction, target);
            return prediction.elementOp(
                    (int i, int n, double z) -> samples.get(n).slope(i) / samples.size());
        }

        private static List<Sample> samples(SimpleMatrix prediction, SimpleMatrix target) {
            return IntStream.range(0, prediction.getNumCols())
                    .mapToObj(n -> new Sample(prediction.getColumn(n), target.getColumn(n)))
                    .toList();
        }

        private static final class Sample {
            private final SimpleMatrix shifted;
            private final int label;
            private final double sum;

            Sample(SimpleMatrix z, SimpleMatrix y) {
                this.shifted = z.minus(z.elementMax());
                this.label = IntStream.range(0, y.getNumRows())
                        .filter(i -> y.get(i) == 1)
                        .findFirst()
                        .orElseThrow();
                this.sum = shifted.elementExp().elementSum();
            }

            double loss() {
                return Math.log(sum) - shifted.get(label);
            }

            double slope(int i) {
                return Math.exp(shifted.get(i)) / sum - (i == label ? 1 : 0);
            }
        }
    }

    @Right(part = "SoftmaxCrossEntropy", way = "one pass with a running maximum, the sum rescaled whenever it grows")
    static final class OnePass implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double total = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                Running running = new Running();
                double chosen = 0;
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    running.add(prediction.get(i, n));
                    chosen += target.get(i, n) * prediction.get(i, n);
                }
                total += running.top - chosen + Math.log(running.sum);
            }
            return total / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            int batch = prediction.getNumCols();
            SimpleMatrix gradient = target.scale(-1.0 / batch);
            for (int n = 0; n < batch; n++) {
                Running running = new Running();
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    running.add(prediction.get(i, n));
                }
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    double p = Math.exp(prediction.get(i, n) - running.top) / running.sum;
                    gradient.set(i, n, gradient.get(i, n) + p / batch);
                }
            }
            return gradient;
        }

        private static final class Running {
            private double top = Double.NEGATIVE_INFINITY;
            private double sum;

            void add(double z) {
                double newTop = Math.max(top, z);
                sum = sum * Math.exp(top - newTop) + Math.exp(z - newTop);
                top = newTop;
            }
        }
    }

    @Right(part = "SoftmaxCrossEntropy", way = "streams, logits added pairwise in logarithms, in sorted order")
    static final class SortedStreams implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return IntStream.range(0, prediction.getNumCols())
                    .mapToDouble(n -> logSum(columns(prediction, n)) - prediction.get(label(target, n), n))
                    .average()
                    .orElseThrow();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.elementOp((int i, int n, double z) -> {
                double p = Math.exp(z - logSum(columns(prediction, n)));
                return (i == label(target, n) ? p - 1 : p) / prediction.getNumCols();
            });
        }

        private static DoubleStream columns(SimpleMatrix matrix, int n) {
            return IntStream.range(0, matrix.getNumRows()).mapToDouble(i -> matrix.get(i, n));
        }

        private static int label(SimpleMatrix target, int n) {
            return IntStream.range(0, target.getNumRows())
                    .boxed()
                    .max(Comparator.comparing(i -> target.get(i, n)))
                    .orElseThrow();
        }

        private static double logSum(DoubleStream logits) {
            return logits.sorted()
                    .reduce((a, b) -> b + Math.log1p(Math.exp(a - b)))
                    .orElseThrow();
        }
    }

    @Right(part = "SoftmaxCrossEntropy", way = "sums over the other classes: 1 / sum e^(z_k - z_i), and minus the rest")
    static final class OtherClasses implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double sum = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                double[] z = prediction.transpose().toArray2()[n];
                double top = Arrays.stream(z).max().orElseThrow();
                double shifted = Arrays.stream(z).map(e -> Math.exp(e - top)).sum();
                for (int i = 0; i < z.length; i++) {
                    sum += target.get(i, n) == 1 ? Math.log(shifted) + (top - z[i]) : 0;
                }
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int n = 0; n < prediction.getNumCols(); n++) {
                double others = 0;
                int label = 0;
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    if (target.get(i, n) == 1) {
                        label = i;
                    } else {
                        gradient.set(i, n, probability(prediction, i, n) / prediction.getNumCols());
                        others += gradient.get(i, n);
                    }
                }
                gradient.set(label, n, -others); // p - 1 is minus the probability of all others
            }
            return gradient;
        }

        /** e^(z_k - z_i) may be infinite, and 1 / infinity is the 0 that it should be. */
        private static double probability(SimpleMatrix z, int i, int n) {
            double sum = 0;
            for (int k = 0; k < z.getNumRows(); k++) {
                sum += Math.exp(z.get(k, n) - z.get(i, n));
            }
            return 1 / sum;
        }
    }
}
