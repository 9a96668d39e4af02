package org.gradus.reference.catalogue;

import static org.gradus.reference.catalogue.Trait.ELEMENTWISE;
import static org.gradus.reference.catalogue.Trait.LINEAR_IN_UPSTREAM;
import static org.gradus.reference.catalogue.Trait.SAMPLES_INDEPENDENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.gradus.reference.Adam;
import org.gradus.reference.Attention;
import org.gradus.reference.AveragePool2d;
import org.gradus.reference.BatchNorm;
import org.gradus.reference.BatchNormEvaluation;
import org.gradus.reference.BinaryCrossEntropyOnLogits;
import org.gradus.reference.CategoricalCrossEntropy;
import org.gradus.reference.Conv2d;
import org.gradus.reference.CrossEntropy;
import org.gradus.reference.Dense;
import org.gradus.reference.Dropout;
import org.gradus.reference.ELU;
import org.gradus.reference.GELU;
import org.gradus.reference.Hinge;
import org.gradus.reference.Huber;
import org.gradus.reference.LSTM;
import org.gradus.reference.LSTMCell;
import org.gradus.reference.LayerNorm;
import org.gradus.reference.LeakyReLU;
import org.gradus.reference.MaxPool2d;
import org.gradus.reference.MeanAbsoluteError;
import org.gradus.reference.RMSProp;
import org.gradus.reference.ReLU;
import org.gradus.reference.Recurrent;
import org.gradus.reference.Sigmoid;
import org.gradus.reference.Softmax;
import org.gradus.reference.SoftmaxCrossEntropy;
import org.gradus.reference.Softplus;
import org.gradus.reference.SquaredError;
import org.gradus.reference.StochasticGradientDescent;
import org.gradus.reference.Tanh;

/** What is known of the references of this module. */
final class StandardKinds {

    /** Sums, products and maxima: right at any magnitude that does not overflow. */
    private static final Domain ALGEBRAIC =
            new Domain(Interval.symmetric(100), Interval.symmetric(10), List.of(-1e6, -1e-6, 1e-6, 1e6));

    /** Inputs of an exponential: e^710 overflows, and 1 + e^-37 is 1. */
    private static final List<Double> EXPONENTIAL_EXTREMES = List.of(-5000.0, -800.0, -30.0, 30.0, 800.0, 5000.0);

    /** Any way to write the sigmoid is right up to 20; beyond 10 its slope is lost beside the noise of differences. */
    private static final Domain SIGMOID =
            new Domain(Interval.symmetric(20), Interval.symmetric(10), EXPONENTIAL_EXTREMES);

    /**
     * As far out as the sigmoid, its slope. Measured: right ways to write it agree to 3e-15 there, and their slopes to 2e-16, a thousandth
     * and less of what they may be off by. The exponential of the definition overflows at 710.
     */
    private static final Domain SOFTPLUS =
            new Domain(Interval.symmetric(20), Interval.symmetric(10), EXPONENTIAL_EXTREMES);

    /**
     * Measured: any way to write it, y + alpha for the slope among them, agrees to 3e-16 alpha. At -10 the slope is 4.5e-5 alpha and y is as much
     * above -alpha, so that who leaves the exponential away is seen; at -21 y would pass as -alpha. At -5 the slope is 7e-3 alpha, which
     * finite differences see.
     */
    private static final Domain ELU = new Domain(Interval.symmetric(10), Interval.symmetric(5), EXPONENTIAL_EXTREMES);

    /**
     * Measured: by an error function with all its digits, whatever its series, y agrees to 5e-16 and the slope to 4e-16; the usual
     * approximations, by tanh and by the sigmoid, are off by 5e-4 and 2e-2 around 2. At -5 y is -1.4e-6 and the slope -7e-6, so that who cuts
     * it off there is seen; at -7 either would pass as 0. At -3 the slope is -0.012, which finite differences see.
     */
    private static final Domain GELU = new Domain(Interval.symmetric(5), Interval.symmetric(3), EXPONENTIAL_EXTREMES);

    /**
     * Half as far out as the sigmoid: tanh(x) = 2 sigma(2x) - 1. Measured: any way to write it agrees to 5e-16 until its exponential
     * overflows, and 1 - y^2 with 1 / cosh(x)^2 to 9e-16, a hundredth of what a slope may be off by. At 10 the slope is 8e-9, and
     * 1 - y is 4e-9, four times what y may be off by; at 16 a y that is 1 would pass, and a slope that is 0. At 5 the slope is
     * 2e-4, and finite differences see it in one entry alone; from 7 on they do not, since they see 2e-5.
     */
    private static final Domain TANH = new Domain(Interval.symmetric(10), Interval.symmetric(5), EXPONENTIAL_EXTREMES);

    /**
     * Probabilities of up to 45 classes stay above 1e-6, so that a student who clips them there is right. Measured: whatever is taken out of
     * the exponents, and however the Jacobian is multiplied, right ways agree to 6e-16.
     */
    private static final Domain LOGITS = new Domain(Interval.symmetric(5), Interval.symmetric(5), EXPONENTIAL_EXTREMES);

    /**
     * Up to 10 the probability is as far from 0 and 1 as 4.5e-5, where who takes the logarithm of it is right to 3e-12, and who clips it
     * at 1e-6 does not. Further out it has lost its digits.
     */
    private static final Domain BINARY_LOGITS =
            new Domain(Interval.symmetric(10), Interval.symmetric(5), EXPONENTIAL_EXTREMES);

    /**
     * Any way is right whose variance is made of differences from the mean. Measured, with an epsilon of 1e-5: they agree to 2e-12, and
     * slopes to as much of the largest, 1 / sqrt(epsilon), which is where a column, or a row, is all but constant; the mean of squares less the square
     * of the mean is right up to 10 and loses its digits at the extremes. Columns that spread beyond 3 have small slopes.
     */
    private static final Domain NORMALISED =
            new Domain(Interval.symmetric(10), Interval.symmetric(3), List.of(-1e6, -1e-6, 1e-6, 1e6));

    /**
     * Entries of states and of inputs alike, of which nearly all gates are open or shut beyond that; larger parameters would make an
     * exponential overflow for ordinary inputs.
     */
    private static final Domain STATES =
            new Domain(Interval.symmetric(5), Interval.symmetric(3), EXPONENTIAL_EXTREMES).withParametersUpTo(3);

    /**
     * Queries, keys and values. At 30 scores reach 900 sqrt(d), whose exponentials overflow; far beyond that scores that differ by the mask
     * alone lose the digits of it.
     */
    private static final Domain ATTENTION = new Domain(
                    Interval.symmetric(5), Interval.symmetric(3), List.of(-30.0, -1e-6, 1e-6, 30.0))
            .withParametersUpTo(3);

    /** A student may clip beyond 1e-6, so that nothing nearer to 0 and 1 is fair, and no extremes. */
    private static final Domain PROBABILITIES =
            new Domain(new Interval(Leeway.LEAST, 1 - Leeway.LEAST), new Interval(0.05, 0.95), List.of());

    /** Parameters of any size that a sum leaves digits of a step beside; differences are not taken. */
    private static final Domain PARAMETERS = new Domain(Interval.symmetric(100), Interval.symmetric(10), List.of());

    private StandardKinds() {}

    static List<Kind<Layer>> layers() {
        Set<Trait> linear = Set.of(SAMPLES_INDEPENDENT, LINEAR_IN_UPSTREAM);
        Set<Trait> elementwise = Set.of(SAMPLES_INDEPENDENT, LINEAR_IN_UPSTREAM, ELEMENTWISE);
        return List.of(
                Kind.ofLayer("Dense", a -> new Dense(a.matrix("W"), a.matrix("b")), linear, ALGEBRAIC, List.of()),
                Kind.ofLayer("Conv2d", StandardKinds::convolution, linear, ALGEBRAIC, List.of()),
                Kind.ofLayer("AveragePool2d", StandardKinds::averagePooling, linear, ALGEBRAIC, List.of()),
                Kind.ofLayer("MaxPool2d", StandardKinds::maxPooling, linear, ALGEBRAIC, List.of()),
                Kind.ofLayer("ReLU", a -> new ReLU(), elementwise, ALGEBRAIC, List.of(0.0)),
                Kind.ofLayer("LeakyReLU", a -> new LeakyReLU(a.number("slope")), elementwise, ALGEBRAIC, List.of(0.0)),
                Kind.ofLayer("ELU", a -> new ELU(a.number("alpha")), elementwise, ELU, List.of(0.0)),
                Kind.ofLayer("GELU", a -> new GELU(), elementwise, GELU, List.of()),
                Kind.ofLayer(
                        "LayerNorm",
                        a -> new LayerNorm(a.matrix("gamma"), a.matrix("beta"), a.number("epsilon")),
                        linear,
                        NORMALISED,
                        List.of()),
                Kind.ofLayer(
                                "Attention",
                                a -> new Attention(a.matrix("mask"), a.integer("d"), a.integer("dv")),
                                linear,
                                ATTENTION,
                                List.of())
                        .given(Map.of("mask", Entries.ANY)),
                Kind.ofLayer(
                        "BatchNorm",
                        a -> new BatchNorm(a.matrix("gamma"), a.matrix("beta"), a.number("epsilon")),
                        Set.of(LINEAR_IN_UPSTREAM),
                        NORMALISED,
                        List.of()),
                Kind.ofLayer(
                                "BatchNormEvaluation",
                                StandardKinds::batchNormEvaluation,
                                elementwise,
                                ALGEBRAIC,
                                List.of())
                        .given(Map.of("mean", Entries.ANY, "variance", Entries.POSITIVE)),
                Kind.ofLayer(
                                "Dropout",
                                a -> new Dropout(a.matrix("mask"), a.number("keep")),
                                Set.of(LINEAR_IN_UPSTREAM, ELEMENTWISE),
                                ALGEBRAIC,
                                List.of())
                        .given(Map.of("mask", Entries.BINARY)),
                Kind.ofLayer(
                        "LSTMCell",
                        a -> new LSTMCell(a.matrix("Wx"), a.matrix("Wh"), a.matrix("b")),
                        linear,
                        STATES.withProductsOfInputs(),
                        List.of()),
                Kind.ofLayer("LSTM", StandardKinds::lstm, Set.of(LINEAR_IN_UPSTREAM), STATES, List.of()),
                Kind.ofLayer("Recurrent", StandardKinds::recurrent, Set.of(LINEAR_IN_UPSTREAM), STATES, List.of()),
                Kind.ofLayer("Sigmoid", a -> new Sigmoid(), elementwise, SIGMOID, List.of()),
                Kind.ofLayer("Softmax", a -> new Softmax(), linear, LOGITS, List.of()),
                Kind.ofLayer("Softplus", a -> new Softplus(), elementwise, SOFTPLUS, List.of()),
                Kind.ofLayer("Tanh", a -> new Tanh(), elementwise, TANH, List.of()));
    }

    private static Layer batchNormEvaluation(Arguments a) {
        return new BatchNormEvaluation(
                a.matrix("gamma"), a.matrix("beta"), a.matrix("mean"), a.matrix("variance"), a.number("epsilon"));
    }

    /** Not of independent samples: each has a column of h0, so that a sample alone needs another layer. */
    private static Layer recurrent(Arguments a) {
        return new Recurrent(a.matrix("Wx"), a.matrix("Wh"), a.matrix("b"), a.matrix("h0"), a.integer("steps"));
    }

    /** As {@link #recurrent}. */
    private static Layer lstm(Arguments a) {
        return new LSTM(
                a.matrix("Wx"), a.matrix("Wh"), a.matrix("b"), a.matrix("h0"), a.matrix("c0"), a.integer("steps"));
    }

    private static Layer convolution(Arguments a) {
        return new Conv2d(
                a.matrix("W"),
                a.matrix("b"),
                a.integer("channels"),
                a.integer("h"),
                a.integer("w"),
                a.integer("k"),
                a.integer("stride"),
                a.integer("pad"));
    }

    private static Layer averagePooling(Arguments a) {
        return new AveragePool2d(
                a.integer("channels"), a.integer("h"), a.integer("w"), a.integer("k"), a.integer("stride"));
    }

    /** Where pixels tie the derivative jumps, whatever they are: no number is a kink, as with the margins of a hinge. */
    private static Layer maxPooling(Arguments a) {
        return new MaxPool2d(
                a.integer("channels"), a.integer("h"), a.integer("w"), a.integer("k"), a.integer("stride"));
    }

    static List<Kind<Loss>> losses() {
        Set<Trait> independent = Set.of(SAMPLES_INDEPENDENT);
        Set<Trait> elementwise = Set.of(SAMPLES_INDEPENDENT, ELEMENTWISE);
        return List.of(
                Kind.ofLoss(
                        "BinaryCrossEntropyOnLogits",
                        a -> new BinaryCrossEntropyOnLogits(),
                        elementwise,
                        BINARY_LOGITS,
                        Targets.BINARY,
                        Optional.empty()),
                Kind.ofLoss(
                        "CategoricalCrossEntropy",
                        a -> new CategoricalCrossEntropy(),
                        elementwise,
                        PROBABILITIES,
                        Targets.ONE_HOT,
                        Optional.of(new CategoricalLeeway())),
                Kind.ofLoss(
                        "CrossEntropy",
                        a -> new CrossEntropy(),
                        elementwise,
                        PROBABILITIES,
                        Targets.BINARY,
                        Optional.of(new ProbabilityLeeway())),
                Kind.ofLoss("Hinge", a -> new Hinge(), independent, ALGEBRAIC, Targets.ONE_HOT, Optional.empty()),
                Kind.ofLoss(
                        "Huber",
                        a -> new Huber(a.number("delta")),
                        elementwise,
                        ALGEBRAIC,
                        Targets.ANY,
                        Optional.empty()),
                Kind.ofLoss(
                        "MeanAbsoluteError",
                        a -> new MeanAbsoluteError(a.flag("meanOverOutputs")),
                        elementwise,
                        ALGEBRAIC,
                        Targets.ANY,
                        Optional.empty()),
                Kind.ofLoss(
                        "SoftmaxCrossEntropy",
                        a -> new SoftmaxCrossEntropy(),
                        independent,
                        LOGITS,
                        Targets.ONE_HOT,
                        Optional.of(new SoftmaxLeeway())),
                Kind.ofLoss(
                        "SquaredError",
                        a -> new SquaredError(a.number("factor"), a.flag("meanOverOutputs")),
                        elementwise,
                        ALGEBRAIC,
                        Targets.ANY,
                        Optional.empty()));
    }

    static List<Kind<Optimizer>> optimizers() {
        Set<Trait> elementwise = Set.of(ELEMENTWISE);
        return List.of(
                Kind.ofOptimizer(
                        "Adam",
                        a -> new Adam(a.number("rate"), a.number("beta1"), a.number("beta2"), a.number("epsilon")),
                        elementwise,
                        PARAMETERS),
                Kind.ofOptimizer(
                        "RMSProp",
                        a -> new RMSProp(a.number("rate"), a.number("decay"), a.number("epsilon")),
                        elementwise,
                        PARAMETERS),
                Kind.ofOptimizer(
                        "StochasticGradientDescent",
                        a -> new StochasticGradientDescent(
                                a.number("rate"), a.number("momentum"), a.flag("nesterov"), a.number("weightDecay")),
                        elementwise,
                        PARAMETERS));
    }
}
