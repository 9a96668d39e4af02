package org.gradus.reference.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gradus.reference.catalogue.Arguments;

/** A forward step from its matrices, given as lists of rows: first the input, then the parameters or the target. */
public interface Definition {

    List<List<Dual>> apply(List<List<List<Dual>>> matrices);

    /** y_ij = sum_k W_ik x_kj + b_i. */
    Definition DENSE = matrices -> {
        List<List<Dual>> x = matrices.get(0);
        List<List<Dual>> w = matrices.get(1);
        List<List<Dual>> b = matrices.get(2);
        return Tables.of(w.size(), x.get(0).size(), (i, j) -> {
            Dual sum = b.get(i).get(0);
            for (int k = 0; k < x.size(); k++) {
                sum = sum.plus(w.get(i).get(k).times(x.get(k).get(j)));
            }
            return sum;
        });
    };

    /**
     * Every pixel goes to each place that it is under a filter of, which the reference does not compute: from a window at a row of the
     * padded image the pixel's own row, and column, is less than k away.
     */
    static Definition conv2d(Arguments a) {
        int w = a.integer("w");
        int k = a.integer("k");
        int stride = a.integer("stride");
        int pad = a.integer("pad");
        int outH = (a.integer("h") + 2 * pad - k) / stride + 1;
        int outW = (w + 2 * pad - k) / stride + 1;
        return matrices -> {
            List<List<Dual>> x = matrices.get(0);
            List<List<Dual>> filters = matrices.get(1);
            return Tables.of(filters.size() * outH * outW, x.get(0).size(), (output, sample) -> {
                int filter = output / (outH * outW);
                Dual sum = matrices.get(2).get(filter).get(0);
                for (int pixel = 0; pixel < x.size(); pixel++) {
                    int down = pixel / w % a.integer("h") + pad - output / outW % outH * stride;
                    int right = pixel % w + pad - output % outW * stride;
                    if (down >= 0 && down < k && right >= 0 && right < k) {
                        int entry = pixel / (a.integer("h") * w) * k * k + down * k + right;
                        sum = sum.plus(filters.get(filter)
                                .get(entry)
                                .times(x.get(pixel).get(sample)));
                    }
                }
                return sum;
            });
        };
    }

    /** The largest of each window; of several the first, row by row. */
    static Definition maxPool2d(Arguments a) {
        return pooling(a, window -> Collections.max(window, Comparator.comparing(Dual::value)));
    }

    /** The mean of each window. */
    static Definition averagePool2d(Arguments a) {
        return pooling(a, window -> {
            Dual sum = window.stream().reduce(Dual::plus).orElseThrow();
            return sum.dividedBy(sum.constant(window.size()));
        });
    }

    /** What becomes of each window: of all pixels those that are of its channel and less than k below and beside its first. */
    private static Definition pooling(Arguments a, Function<List<Dual>, Dual> summary) {
        int h = a.integer("h");
        int w = a.integer("w");
        int k = a.integer("k");
        int stride = a.integer("stride");
        int outH = (h - k) / stride + 1;
        int outW = (w - k) / stride + 1;
        return matrices -> {
            List<List<Dual>> x = matrices.get(0);
            return Tables.of(a.integer("channels") * outH * outW, x.get(0).size(), (output, sample) -> {
                List<Dual> window = new ArrayList<>();
                for (int pixel = 0; pixel < x.size(); pixel++) {
                    int down = pixel / w % h - output / outW % outH * stride;
                    int right = pixel % w - output % outW * stride;
                    boolean isOfTheChannel = pixel / (h * w) == output / (outH * outW);
                    if (isOfTheChannel && down >= 0 && down < k && right >= 0 && right < k) {
                        window.add(x.get(pixel).get(sample));
                    }
                }
                return summary.apply(window);
            });
        };
    }

    /** max(0, z). */
    Definition RELU = elementwise(Dual::orZero);

    /** max(0, x) - slope max(0, -x), which the reference does not compute; where x is 0 its slope is that of x < 0. */
    static Definition leakyRelu(double slope) {
        return elementwise(x -> {
            Dual leak = x.times(x.constant(slope));
            return x.value().signum() == 0
                    ? leak
                    : x.orZero().minus(leak.times(x.constant(-1)).orZero());
        });
    }

    /** max(0, x) - max(0, alpha (1 - e^x)), which the reference does not compute; where x is 0 its slope is that of x < 0. */
    static Definition elu(double alpha) {
        return elementwise(x -> {
            Dual below = x.constant(alpha).times(x.exp().minus(x.constant(1)));
            return x.value().signum() == 0
                    ? below
                    : x.orZero().minus(below.times(x.constant(-1)).orZero());
        });
    }

    /** 1 / (1 + e^-z). */
    Definition SIGMOID = elementwise(z -> {
        Dual one = z.constant(1);
        return one.dividedBy(one.plus(z.times(z.constant(-1)).exp()));
    });

    /** The distribution function of the standard normal distribution. */
    Definition NORMAL_DISTRIBUTION = elementwise(Dual::normalDistribution);

    /** x Phi(x). */
    Definition GELU = elementwise(x -> x.times(x.normalDistribution()));

    /** log(1 + e^x), which the reference does not compute. */
    Definition SOFTPLUS = elementwise(x -> x.constant(1).plus(x.exp()).log());

    /** (e^x - e^-x) / (e^x + e^-x), which the reference does not compute. */
    Definition TANH = elementwise(x -> {
        Dual rising = x.exp();
        Dual falling = x.times(x.constant(-1)).exp();
        return rising.minus(falling).dividedBy(rising.plus(falling));
    });

    /** 1 / x, of which 002's appendix has the Jacobian under (1). */
    Definition RECIPROCAL = elementwise(x -> x.constant(1).dividedBy(x));

    /** e^-x, of which 002's appendix has the Jacobian under (2). */
    Definition DECAY = elementwise(x -> x.times(x.constant(-1)).exp());

    /** -(y log p + (1 - y) log(1 - p)), summed over outputs, averaged over samples. */
    Definition CROSS_ENTROPY = matrices -> meanOverSamples(matrices, (p, y) -> {
        Dual one = p.constant(1);
        return y.times(p.log()).plus(one.minus(y).times(one.minus(p).log())).times(p.constant(-1));
    });

    /** y log(1 / p), which the reference does not compute, summed over classes, averaged over samples; 0 where y is. */
    Definition CATEGORICAL_CROSS_ENTROPY = matrices -> meanOverSamples(
            matrices,
            (p, y) -> y.value().signum() == 0
                    ? p.constant(0)
                    : y.times(p.constant(1).dividedBy(p).log()));

    /** log(1 + e^z) - y z, summed over outputs, averaged over samples, which the reference does not compute. */
    Definition BINARY_CROSS_ENTROPY_ON_LOGITS = matrices -> meanOverSamples(
            matrices, (z, y) -> z.constant(1).plus(z.exp()).log().minus(y.times(z)));

    /** factor (a - y)^2, summed over outputs, averaged over samples. */
    static Definition squaredError(double factor, boolean meanOverOutputs) {
        return matrices -> {
            double share = meanOverOutputs ? factor / matrices.get(0).size() : factor;
            return meanOverSamples(
                    matrices, (a, y) -> a.minus(y).times(a.minus(y)).times(a.constant(share)));
        };
    }

    /** max(0, a - y) + max(0, y - a), which the reference does not compute, averaged over samples. */
    static Definition meanAbsoluteError(boolean meanOverOutputs) {
        return matrices -> {
            double outputs = meanOverOutputs ? matrices.get(0).size() : 1;
            return meanOverSamples(
                    matrices,
                    (a, y) -> a.minus(y).orZero().plus(y.minus(a).orZero()).dividedBy(a.constant(outputs)));
        };
    }

    /** The sum over all classes of max(0, 1 + s_k - s_t), less the 1 of the true class itself, which the reference does not compute. */
    Definition HINGE = matrices -> {
        List<List<Dual>> s = matrices.get(0);
        List<List<Dual>> y = matrices.get(1);
        List<List<Dual>> margins = Tables.of(s.size(), s.get(0).size(), (k, j) -> {
            Dual sum = s.get(k).get(j).plus(s.get(k).get(j).constant(1));
            for (int t = 0; t < s.size(); t++) {
                sum = sum.minus(s.get(t).get(j).times(y.get(t).get(j)));
            }
            return sum.orZero();
        });
        return meanOverSamples(List.of(margins, y), (margin, isTrue) -> margin.minus(isTrue));
    };

    /** r^2 / 2 without the half square by which |r| exceeds delta, for r = a - y, summed over outputs, averaged over samples. */
    static Definition huber(double delta) {
        return matrices -> meanOverSamples(matrices, (a, y) -> {
            Dual r = a.minus(y);
            Dual size = r.orZero().plus(r.times(r.constant(-1)).orZero());
            Dual excess = size.minus(r.constant(delta)).orZero();
            return r.times(r).minus(excess.times(excess)).times(r.constant(0.5));
        });
    }

    /** e^x / sum_k e^(x_k) in each column. */
    Definition SOFTMAX = matrices -> {
        List<List<Dual>> powers = elementwise(Dual::exp).apply(matrices);
        return Tables.of(powers.size(), powers.get(0).size(), (i, j) -> {
            Dual sum = powers.get(0).get(j);
            for (int k = 1; k < powers.size(); k++) {
                sum = sum.plus(powers.get(k).get(j));
            }
            return powers.get(i).get(j).dividedBy(sum);
        });
    };

    /** gamma (x - m) / sqrt(v + epsilon) + beta in each column. */
    static Definition layerNorm(double epsilon) {
        return normalised(
                epsilon, (x, i, j) -> x.stream().map(row -> row.get(j)).toList());
    }

    /** The same in each row. */
    static Definition batchNorm(double epsilon) {
        return normalised(epsilon, (x, i, j) -> x.get(i));
    }

    /** The numbers that an entry is normalised by. */
    interface Numbers {
        List<Dual> of(List<List<Dual>> x, int row, int column);
    }

    /** v is the mean of the squares less m^2, which the reference does not compute. */
    private static Definition normalised(double epsilon, Numbers numbers) {
        return matrices -> {
            List<List<Dual>> x = matrices.get(0);
            return Tables.of(x.size(), x.get(0).size(), (i, j) -> {
                List<Dual> averaged = numbers.of(x, i, j);
                Dual entry = x.get(i).get(j);
                Dual n = entry.constant(averaged.size());
                Dual mean = sum(averaged).dividedBy(n);
                Dual squares = sum(averaged.stream().map(e -> e.times(e)).toList());
                Dual variance = squares.dividedBy(n).minus(mean.times(mean));
                return affine(matrices, i, entry.minus(mean).dividedBy(deviation(variance, epsilon)));
            });
        };
    }

    /** gamma (x - mean) / sqrt(variance + epsilon) + beta, both of which are matrices behind beta. */
    static Definition batchNormEvaluation(double epsilon) {
        return matrices -> {
            List<List<Dual>> x = matrices.get(0);
            return Tables.of(x.size(), x.get(0).size(), (i, j) -> {
                Dual mean = matrices.get(3).get(i).get(0);
                Dual deviation = deviation(matrices.get(4).get(i).get(0), epsilon);
                return affine(matrices, i, x.get(i).get(j).minus(mean).dividedBy(deviation));
            });
        };
    }

    /** x / keep where the mask, the matrix behind it, is 1, and 0 elsewhere. */
    static Definition dropout(double keep) {
        return matrices -> {
            List<List<Dual>> x = matrices.get(0);
            return Tables.of(x.size(), x.get(0).size(), (i, j) -> {
                Dual entry = x.get(i).get(j);
                boolean isKept = matrices.get(1).get(i).get(j).value().signum() > 0;
                return isKept ? entry.dividedBy(entry.constant(keep)) : entry.constant(0);
            });
        };
    }

    private static Dual sum(List<Dual> numbers) {
        return numbers.stream().reduce(numbers.get(0).constant(0), Dual::plus);
    }

    private static Dual deviation(Dual variance, double epsilon) {
        return variance.plus(variance.constant(epsilon))
                .log()
                .times(variance.constant(0.5))
                .exp();
    }

    /** gamma and beta are the matrices behind the input. */
    private static Dual affine(List<List<List<Dual>>> matrices, int row, Dual normalised) {
        return matrices.get(1)
                .get(row)
                .get(0)
                .times(normalised)
                .plus(matrices.get(2).get(row).get(0));
    }

    /** The mean over the samples of -log(e^(z of the class) / sum_k e^(z_k)). */
    Definition SOFTMAX_CROSS_ENTROPY = matrices -> {
        List<List<Dual>> p = SOFTMAX.apply(matrices);
        return meanOverSamples(List.of(p, matrices.get(1)), (q, y) -> {
            boolean isTheClass = y.value().signum() != 0;
            return isTheClass ? q.log().times(y).times(q.constant(-1)) : q.constant(0);
        });
    };

    private static Definition elementwise(UnaryOperator<Dual> f) {
        return matrices -> matrices.get(0).stream()
                .map(row -> row.stream().map(f).toList())
                .toList();
    }

    private static List<List<Dual>> meanOverSamples(List<List<List<Dual>>> matrices, BinaryOperator<Dual> term) {
        List<List<Dual>> prediction = matrices.get(0);
        List<List<Dual>> target = matrices.get(1);
        int batch = prediction.get(0).size();
        Dual sum = prediction.get(0).get(0).constant(0);
        for (int i = 0; i < prediction.size(); i++) {
            for (int j = 0; j < batch; j++) {
                sum = sum.plus(
                        term.apply(prediction.get(i).get(j), target.get(i).get(j)));
            }
        }
        return List.of(List.of(sum.dividedBy(sum.constant(batch))));
    }
}
