package org.gradus.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Kind;

/** The kinds of the catalogue, and arguments and questions for any of them. */
public final class Subjects {

    private static final int IN = 3;

    /** Kinds whose rows are the pixels of images, and whose matrices are of other sizes for that. */
    private static final Set<String> OF_IMAGES = Set.of("AveragePool2d", "Conv2d", "MaxPool2d");

    /** Kinds with a matrix that is as wide as the batch: an object of theirs is asked about batches of one size alone. */
    private static final Set<String> BOUND_TO_THE_BATCH = Set.of("Dropout", "LSTM", "Recurrent");

    /** Of arguments for which nothing is said of a batch. */
    private static final int BATCH = 4;

    /** Kinds of states that go from step to step, by the rows of their weights for each hidden unit. */
    private static final Map<String, Integer> OF_STATES = Map.of("LSTM", 4, "LSTMCell", 4, "Recurrent", 1);

    /** Those of them that are given the state before the first step, which has a column for each sample. */
    private static final Set<String> OF_SEQUENCES = Set.of("LSTM", "Recurrent");

    private static final double BESIDE_A_KINK = 1e-3;

    private Subjects() {}

    static List<Kind<Layer>> layers() {
        Catalogue catalogue = Catalogue.standard();
        return catalogue.layerNames().stream()
                .map(name -> catalogue.layer(name).orElseThrow())
                .toList();
    }

    static List<Kind<Loss>> losses() {
        Catalogue catalogue = Catalogue.standard();
        return catalogue.lossNames().stream()
                .map(name -> catalogue.loss(name).orElseThrow())
                .toList();
    }

    static List<Kind<Optimizer>> optimizers() {
        Catalogue catalogue = Catalogue.standard();
        return catalogue.optimizerNames().stream()
                .map(name -> catalogue.optimizer(name).orElseThrow())
                .toList();
    }

    /** The rows that a layer takes which is constructed with {@link #arguments}. */
    static int rows(String kind) {
        if (OF_STATES.containsKey(kind)) {
            return 3 * IN; // three steps, or x, h and c
        }
        return OF_IMAGES.contains(kind) ? 40 : IN;
    }

    /** Another number of samples, where an object that was asked about a batch may be asked about it. */
    static int otherBatch(String kind, int batch) {
        return BOUND_TO_THE_BATCH.contains(kind) ? batch : batch + 1;
    }

    /** One set of arguments with which a kind of the catalogue can be constructed. */
    public static Arguments arguments(String kind) {
        return arguments(kind, BATCH);
    }

    /** The same, for a batch of this size. */
    static Arguments arguments(String kind, int batch) {
        if (OF_STATES.containsKey(kind)) {
            return recurrent(kind, new Draw(0), IN, IN, 3, batch);
        }
        return OF_IMAGES.contains(kind)
                ? images(new Draw(0), 2, 2, 4, 5, 3, 2, 1)
                : arguments().withMatrix("mask", new Draw(0).binary(IN, batch));
    }

    private static Arguments images(Draw draw, int filters, int channels, int h, int w, int k, int stride, int pad) {
        return Arguments.none()
                .withMatrix("W", draw.uniform(filters, channels * k * k, -3, 3))
                .withMatrix("b", draw.uniform(filters, 1, -3, 3))
                .withInteger("channels", channels)
                .withInteger("h", h)
                .withInteger("w", w)
                .withInteger("k", k)
                .withInteger("stride", stride)
                .withInteger("pad", pad);
    }

    private static Arguments recurrent(String kind, Draw draw, int features, int hidden, int steps, int batch) {
        int rows = OF_STATES.getOrDefault(kind, 1) * hidden;
        return Arguments.none()
                .withMatrix("Wx", draw.uniform(rows, features, -1, 1))
                .withMatrix("Wh", draw.uniform(rows, hidden, -1, 1))
                .withMatrix("b", draw.uniform(rows, 1, -1, 1))
                .withMatrix("h0", draw.uniform(hidden, batch, -1, 1))
                .withMatrix("c0", draw.uniform(hidden, batch, -1, 1))
                .withInteger("steps", steps);
    }

    /** What a layer is constructed with, and the rows that it takes. */
    record Constructed(Arguments arguments, int rows) {}

    /** At random, for a layer of any size. */
    static Constructed constructed(Kind<Layer> kind, Draw draw, int in, int out, int batch) {
        if (OF_STATES.containsKey(kind.name())) {
            int steps = draw.upTo(3);
            Arguments arguments = recurrent(kind.name(), draw, in, out, steps, batch);
            return new Constructed(arguments, OF_SEQUENCES.contains(kind.name()) ? steps * in : in + 2 * out);
        }
        if (!OF_IMAGES.contains(kind.name())) {
            return new Constructed(
                    arguments(draw, in, out)
                            .withMatrix("mask", draw.binary(in, batch))
                            .withNumber("keep", draw.oneOf(0.5, 0.8, 0.9))
                            // With less, slopes are too steep for a step of differences.
                            .withNumber("epsilon", draw.oneOf(1e-3, 1e-1)),
                    in);
        }
        int channels = draw.upTo(2);
        int k = draw.upTo(3);
        int h = k - 1 + draw.upTo(3);
        int w = k - 1 + draw.upTo(3);
        Arguments arguments = images(draw, out, channels, h, w, k, draw.upTo(3), draw.upTo(2) - 1);
        return new Constructed(arguments, channels * h * w);
    }

    private static Arguments arguments() {
        return Arguments.none()
                .withMatrix("W", new SimpleMatrix(2, IN, true, 0.5, -1.25, 0.75, 2, 0.125, -0.375))
                .withMatrix("b", Compare.column(0.625, -1.5))
                .withMatrix("gamma", Compare.column(0.75, -1.5, 0.5))
                .withMatrix("beta", Compare.column(0.25, 1.25, -0.5))
                .withMatrix("mean", Compare.column(1.5, -0.25, 2))
                .withMatrix("variance", Compare.column(0.5, 4, 0.0625))
                .withNumber("keep", 0.8)
                .withNumber("factor", 0.5)
                .withNumber("slope", 0.2)
                .withNumber("alpha", 0.5)
                .withNumber("delta", 25) // no error is larger, so that every gradient goes with its prediction
                .withFlag("meanOverOutputs", true)
                .withNumber("rate", 0.5)
                .withNumber("momentum", 0.75)
                .withFlag("nesterov", true)
                .withNumber("weightDecay", 0.25)
                .withNumber("decay", 0.75)
                .withNumber("beta1", 0.75)
                .withNumber("beta2", 0.875)
                .withNumber("epsilon", 0.125);
    }

    /** The same at random, for layers of any size. */
    static Arguments arguments(Draw draw, int in, int out) {
        return Arguments.none()
                .withMatrix("W", draw.uniform(out, in, -3, 3))
                .withMatrix("b", draw.uniform(out, 1, -3, 3))
                .withMatrix("gamma", draw.uniform(in, 1, -2, 2))
                .withMatrix("beta", draw.uniform(in, 1, -2, 2))
                .withMatrix("mean", draw.uniform(in, 1, -3, 3))
                .withMatrix("variance", draw.uniform(in, 1, 0.05, 3))
                .withNumber("factor", draw.oneOf(0.5, 1, 2))
                .withNumber("slope", draw.oneOf(0.01, 0.2, 0.25))
                .withNumber("alpha", draw.oneOf(0.5, 1, 1.5))
                .withNumber("delta", draw.oneOf(0.5, 2, 15))
                .withFlag("meanOverOutputs", draw.oneOf(0, 1) == 1)
                .withNumber("rate", draw.oneOf(0.001, 0.1, 0.5))
                .withNumber("momentum", draw.oneOf(0, 0.5, 0.9))
                .withFlag("nesterov", draw.oneOf(0, 1) == 1)
                .withNumber("weightDecay", draw.oneOf(0, 0.01, 0.25))
                .withNumber("decay", draw.oneOf(0.75, 0.9, 0.99))
                .withNumber("beta1", draw.oneOf(0, 0.5, 0.9))
                .withNumber("beta2", draw.oneOf(0.75, 0.99, 0.999))
                .withNumber("epsilon", draw.oneOf(1e-8, 0.01, 0.125));
    }

    /** An input within an interval, and beside the kinks; pixels are beside each other too. */
    static SimpleMatrix input(Kind<Layer> kind, Draw draw, int rows, int batch, Interval interval) {
        SimpleMatrix x = draw.uniform(rows, batch, interval.low(), interval.high());
        if (OF_IMAGES.contains(kind.name())) {
            double step = rows * BESIDE_A_KINK;
            return x.elementOp((int row, int column, double e) -> step * Math.floor(e / step) + BESIDE_A_KINK * row);
        }
        return x.elementOp((int row, int column, double e) ->
                kind.kinks().stream().anyMatch(kink -> Math.abs(e - kink) < BESIDE_A_KINK) ? e + 2 * BESIDE_A_KINK : e);
    }

    static SimpleMatrix target(Kind<Loss> kind, Draw draw, int outputs, int batch) {
        return switch (kind.targets().orElseThrow()) {
            case ANY -> draw.uniform(outputs, batch, -10, 10);
            case BINARY -> draw.binary(outputs, batch);
            case SIGNS -> draw.binary(outputs, batch).scale(2).minus(1);
            case ONE_HOT -> draw.oneHot(outputs, batch);
            case PROBABILITIES -> shares(draw.uniform(outputs, batch, 0.1, 1));
        };
    }

    private static SimpleMatrix shares(SimpleMatrix positive) {
        return positive.elementOp((int row, int column, double share) ->
                share / positive.getColumn(column).elementSum());
    }
}
