package org.gradus.reference.oracle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;
import org.gradus.reference.catalogue.Arguments;

/**
 * What a kind of the catalogue is held against: the one thing that these tests have to be told of a new kind.
 *
 * @param definition of its forward step
 * @param parameters the names of its matrices, in the order in which the definition takes them behind the input
 * @param relative how far an entry may be from the definition's, as a share of it
 * @param absolute how far it may be besides, where terms cancel
 */
public record SecondOpinion(
        Function<Arguments, Definition> definition, List<String> parameters, double relative, double absolute) {

    /** Errors of Dense are measured by its terms, of which there are at most 5 of at most 300. */
    private static final double FIVE_TERMS = 5 * 300 * 1e-15;

    /** Of a filter's gradient there are at most 3 samples of 9 windows, of an output at most 18. */
    private static final double MANY_TERMS = 27 * 300 * 1e-15;

    /** Of a window there are at most 9 pixels of 100, and as many windows have a pixel. */
    private static final double PIXELS = 9 * 100 * 1e-16;

    /** A gradient that is 0 has digits of the definition's context left. */
    private static final double LAST_DIGITS = 1e-50;

    /** The two terms of a slope cancel where y is least; dL/dy is less than 2. */
    private static final double TWO_TERMS = 2 * 1e-15;

    /** Differences from a mean of at most 10, divided by no less than 0.03; of a row as well. */
    private static final double STEEP_COLUMNS = 1e-12;

    /** Sums of at most 3 samples of products with states and upstream gradients, at most 15 each, through gates. */
    private static final double STATES = 1e-12;

    /** A column's differences of upstream gradients, at most 4, may cancel. */
    private static final double UPSTREAM_DIGITS = 4 * 1e-15;

    private static final Map<String, SecondOpinion> BY_KIND = Map.ofEntries(
            Map.entry("Dense", new SecondOpinion(a -> Definition.DENSE, List.of("W", "b"), 0, FIVE_TERMS)),
            Map.entry("Conv2d", new SecondOpinion(Definition::conv2d, List.of("W", "b"), 0, MANY_TERMS)),
            Map.entry("AveragePool2d", new SecondOpinion(Definition::averagePool2d, List.of(), 0, PIXELS)),
            Map.entry("MaxPool2d", new SecondOpinion(Definition::maxPool2d, List.of(), 0, PIXELS)),
            Map.entry("ReLU", new SecondOpinion(a -> Definition.RELU, List.of(), 0, 0)),
            Map.entry(
                    "LeakyReLU", new SecondOpinion(a -> Definition.leakyRelu(a.number("slope")), List.of(), 2e-16, 0)),
            Map.entry("ELU", new SecondOpinion(a -> Definition.elu(a.number("alpha")), List.of(), 2e-15, 0)),
            Map.entry("GELU", new SecondOpinion(a -> Definition.GELU, List.of(), 5e-15, TWO_TERMS)),
            Map.entry(
                    "LayerNorm",
                    new SecondOpinion(
                            a -> Definition.layerNorm(a.number("epsilon")),
                            List.of("gamma", "beta"),
                            1e-14,
                            STEEP_COLUMNS)),
            Map.entry(
                    "BatchNorm",
                    new SecondOpinion(
                            a -> Definition.batchNorm(a.number("epsilon")),
                            List.of("gamma", "beta"),
                            1e-14,
                            STEEP_COLUMNS)),
            Map.entry(
                    "BatchNormEvaluation",
                    new SecondOpinion(
                            a -> Definition.batchNormEvaluation(a.number("epsilon")),
                            List.of("gamma", "beta", "mean", "variance"),
                            1e-14,
                            STEEP_COLUMNS)),
            Map.entry(
                    "Dropout", new SecondOpinion(a -> Definition.dropout(a.number("keep")), List.of("mask"), 5e-16, 0)),
            Map.entry(
                    "LSTMCell", new SecondOpinion(a -> Recurrences.LSTM_CELL, List.of("Wx", "Wh", "b"), 1e-14, STATES)),
            Map.entry(
                    "Recurrent",
                    new SecondOpinion(a -> Recurrences.RECURRENT, List.of("Wx", "Wh", "b", "h0"), 1e-14, STATES)),
            Map.entry(
                    "LSTM",
                    new SecondOpinion(a -> Recurrences.LSTM, List.of("Wx", "Wh", "b", "h0", "c0"), 1e-14, STATES)),
            Map.entry("Sigmoid", new SecondOpinion(a -> Definition.SIGMOID, List.of(), 2e-15, 0)),
            Map.entry("Softmax", new SecondOpinion(a -> Definition.SOFTMAX, List.of(), 2e-14, UPSTREAM_DIGITS)),
            Map.entry("Softplus", new SecondOpinion(a -> Definition.SOFTPLUS, List.of(), 2e-15, 0)),
            Map.entry("Tanh", new SecondOpinion(a -> Definition.TANH, List.of(), 2e-15, 0)),
            Map.entry(
                    "BinaryCrossEntropyOnLogits",
                    new SecondOpinion(a -> Definition.BINARY_CROSS_ENTROPY_ON_LOGITS, List.of(), 2e-15, 0)),
            Map.entry(
                    "CategoricalCrossEntropy",
                    new SecondOpinion(a -> Definition.CATEGORICAL_CROSS_ENTROPY, List.of(), 2e-15, 0)),
            Map.entry("CrossEntropy", new SecondOpinion(a -> Definition.CROSS_ENTROPY, List.of(), 2e-15, 0)),
            Map.entry("Hinge", new SecondOpinion(a -> Definition.HINGE, List.of(), 2e-15, 0)),
            Map.entry("Huber", new SecondOpinion(a -> Definition.huber(a.number("delta")), List.of(), 2e-15, 0)),
            Map.entry(
                    "MeanAbsoluteError",
                    new SecondOpinion(
                            a -> Definition.meanAbsoluteError(a.flag("meanOverOutputs")), List.of(), 2e-15, 0)),
            Map.entry(
                    "SoftmaxCrossEntropy",
                    new SecondOpinion(a -> Definition.SOFTMAX_CROSS_ENTROPY, List.of(), 2e-14, LAST_DIGITS)),
            Map.entry(
                    "SquaredError",
                    new SecondOpinion(
                            a -> Definition.squaredError(a.number("factor"), a.flag("meanOverOutputs")),
                            List.of(),
                            2e-15,
                            0)));

    /** Of the kind of this name. */
    public static SecondOpinion on(String kind) {
        SecondOpinion opinion = BY_KIND.get(kind);
        if (opinion == null) {
            throw new AssertionError(
                    "there is no definition that " + kind + " could be held against: give SecondOpinion one");
        }
        return opinion;
    }

    /** What the kind should give, to so many digits. */
    public Oracle oracle(Arguments arguments, int digits) {
        return new Oracle(definition.apply(arguments), digits);
    }

    /** The input, or the prediction and the target, and the parameters behind it. */
    public SimpleMatrix[] matrices(Arguments arguments, SimpleMatrix... given) {
        SimpleMatrix[] all = new SimpleMatrix[given.length + parameters.size()];
        System.arraycopy(given, 0, all, 0, given.length);
        for (int i = 0; i < parameters.size(); i++) {
            all[given.length + i] = arguments.matrix(parameters.get(i));
        }
        return all;
    }
}
