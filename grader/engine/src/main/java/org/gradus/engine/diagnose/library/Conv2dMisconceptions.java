package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.Convolution.Entries;
import org.gradus.engine.diagnose.library.Convolution.Images;
import org.gradus.engine.diagnose.library.Convolution.Pixels;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about convolution. Theirs are formulae of indices. */
final class Conv2dMisconceptions {

    private static final int BATCH = 5;
    /** Of a question that nearly all of thousands of slips are told from a class by. */
    private static final int SMALL_BATCH = 2;

    private static final String SOURCE = "CS231n, Convolutional Networks, Convolutional Layer";
    private static final Entries TURNED =
            (images, channel, i, j) -> images.entry(channel, images.k() - 1 - i, images.k() - 1 - j);
    private static final Entries EXCHANGED = (images, channel, i, j) -> images.entry(channel, j, i);
    private static final Pixels UNPADDED =
            (images, channel, r, c, i, j) -> images.pixel(channel, r * images.stride() + i, c * images.stride() + j);
    static final Pixels STEP_BY_STEP =
            (images, channel, r, c, i, j) -> images.pixel(channel, r + i - images.pad(), c + j - images.pad());
    static final Pixels CHANNELS_LAST = (images, channel, r, c, i, j) -> {
        int pixel = Convolution.RIGHT.at(images, 0, r, c, i, j);
        return pixel < 0 ? pixel : pixel * images.channels() + channel;
    };
    private static final Pixels FIRST_CHANNEL =
            (images, channel, r, c, i, j) -> channel > 0 ? -1 : Convolution.RIGHT.at(images, 0, r, c, i, j);

    private Conv2dMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(
                Facet.FORWARD,
                "y[f, r, c] = b[f] + sum of W[f, ch, i, j] x[ch, r stride + i - pad, c stride + j - pad] over ch, i and j, with x = 0"
                        + " outside of the image",
                SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX,
                "dL/dx[ch, r stride + i - pad, c stride + j - pad] = sum of dL/dy[f, r, c] W[f, ch, i, j] over all f, r, c, i and j"
                        + " that meet there",
                SOURCE);
        Quantity dW = truth.quantity(
                Facet.gradients("W"),
                "dL/dW[f, ch, i, j] = sum of dL/dy[f, r, c] x[ch, r stride + i - pad, c stride + j - pad] over r, c and the samples",
                SOURCE);
        Quantity db = truth.quantity(
                Facet.gradients("b"), "dL/db[f] = sum of dL/dy[f, r, c] over r, c and the samples", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutOutput(y));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        hypotheses.addAll(aboutInputGradient(dX));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        hypotheses.addAll(aboutFilters(dW));
        hypotheses.addAll(LayerMisconceptions.backward(dW, y));
        hypotheses.addAll(aboutWindows(db));
        hypotheses.addAll(LayerMisconceptions.backward(db, y));
        return new KindMisconceptions(List.of(y, dX, dW, db), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(ImageLoops.convolution(), heldOut()));
    }

    private static List<Hypothesis> aboutOutput(Quantity y) {
        return List.of(
                turned(y, o -> Convolution.of(o).with(TURNED).output()),
                y.mistaken(
                        "filter-transposed",
                        "You take the columns of the filter for its rows: entry i, j lies under the pixel i down and j across.",
                        o -> Convolution.of(o).with(EXCHANGED).output()),
                unpadded(y, o -> Convolution.of(o).with(UNPADDED).output()),
                stepByStep(y, o -> Convolution.of(o).with(STEP_BY_STEP).output()),
                channelsLast(y, o -> Convolution.of(o).with(CHANNELS_LAST).output()),
                y.mistaken(
                        "first-channel-only",
                        "You go through the first channel alone: an output is the sum over all channels of the window.",
                        o -> Convolution.of(o).with(FIRST_CHANNEL).output()),
                y.mistaken(
                        "filters-last",
                        "Your rows of y are the filters of one window after the other: all windows of the first filter come first.",
                        o -> filtersLast(y.truth().of(o), o)),
                y.mistaken(
                        "bias-forgotten",
                        "Your y is the sum over the window alone: the b of its filter is added to it, once.",
                        o -> y.truth().of(o).minus(biases(o))));
    }

    private static List<Hypothesis> aboutInputGradient(Quantity dX) {
        return List.of(
                dX.mistaken(
                        "windows-overwritten",
                        "You write into dL/dx where you should add: a pixel is in many windows and filters, and each adds its share.",
                        o -> Convolution.of(o).lastInputGradient()),
                turned(dX, o -> Convolution.of(o).with(TURNED).inputGradient()),
                unpadded(dX, o -> Convolution.of(o).with(UNPADDED).inputGradient()),
                stepByStep(dX, o -> Convolution.of(o).with(STEP_BY_STEP).inputGradient()),
                channelsLast(dX, o -> Convolution.of(o).with(CHANNELS_LAST).inputGradient()),
                dX.mistaken(
                        "last-filter-only",
                        "Only the last filter reaches your dL/dx: every filter has seen every pixel, so sum over the filters.",
                        o -> dX.truth()
                                .of(o.withOther(o.other()
                                        .elementOp((int row, int sample, double e) ->
                                                row < (filters(o) - 1) * places(o) ? 0 : e)))));
    }

    private static List<Hypothesis> aboutFilters(Quantity dW) {
        List<Hypothesis> hypotheses = new ArrayList<>(List.of(
                turned(dW, o -> Convolution.of(o).with(TURNED).filterGradient()),
                unpadded(dW, o -> Convolution.of(o).with(UNPADDED).filterGradient()),
                stepByStep(dW, o -> Convolution.of(o).with(STEP_BY_STEP).filterGradient())));
        hypotheses.addAll(aboutWindows(dW));
        return hypotheses;
    }

    /** What is the same for all windows is summed over them. */
    private static List<Hypothesis> aboutWindows(Quantity gradient) {
        return List.of(
                gradient.mistaken(
                        "last-window-only",
                        "Only the last window of each filter is left in yours: W and b are the same in all windows, so sum over them.",
                        o -> gradient.truth()
                                .of(o.withOther(o.other()
                                        .elementOp((int row, int sample, double e) ->
                                                row % places(o) < places(o) - 1 ? 0 : e)))),
                gradient.mistaken(
                        "averaged-over-windows",
                        "You divide by the number of windows: each adds to the loss by itself, so the gradient is their sum.",
                        o -> gradient.truth().of(o).divide(places(o))));
    }

    private static Hypothesis turned(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "filter-flipped",
                "You turn the filter round: its first entry belongs to the first pixel of the window, here as in forward.",
                formula);
    }

    private static Hypothesis unpadded(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "padding-forgotten",
                "Your first window begins at the first pixel: with padding it begins pad rows above and pad columns before it.",
                formula);
    }

    static Hypothesis stepByStep(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "stride-ignored",
                "Your windows are one pixel apart: the one at r, c begins r stride pixels down and c stride pixels across.",
                formula);
    }

    static Hypothesis channelsLast(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "channels-last",
                "You take the rows of x for all channels of one pixel after the other: all pixels of the first channel come first.",
                formula);
    }

    private static SimpleMatrix filtersLast(SimpleMatrix y, FormulaInputs o) {
        int filters = filters(o);
        return y.elementOp((int row, int sample, double e) -> y.get(row % filters * places(o) + row / filters, sample));
    }

    private static SimpleMatrix biases(FormulaInputs o) {
        return new SimpleMatrix(filters(o) * places(o), o.batch())
                .elementOp((int row, int sample, double zero) ->
                        o.arguments().matrix("b").get(row / places(o)));
    }

    private static int filters(FormulaInputs o) {
        return o.arguments().matrix("b").getNumRows();
    }

    private static int places(FormulaInputs o) {
        return Images.of(o.arguments()).places();
    }

    private static List<ProbePlan> probes() {
        return List.of(
                probe("2 channels of 4 by 5", new Images(2, 4, 5, 3, 2, 1), 4, BATCH, 0),
                probe("3 channels of 4 by 3", new Images(3, 4, 3, 2, 2, 1), 2, BATCH, 3000));
    }

    private static ProbePlan[] heldOut() {
        return new ProbePlan[] {
            probe("2 channels of 5 by 6", new Images(2, 5, 6, 2, 1, 0), 3, BATCH, 6000),
            probe("4 channels of 3 by 7", new Images(4, 3, 7, 3, 1, 1), 2, BATCH, 9000),
            probe("2 channels of 3 by 4", new Images(2, 3, 4, 2, 2, 1), 3, SMALL_BATCH, 12_000)
        };
    }

    private static ProbePlan probe(String label, Images images, int filters, int batch, int start) {
        int patch = images.channels() * images.k() * images.k();
        return new ProbePlan(
                label,
                Map.of(
                        "W", new MatrixArgument(ProbeNumbers.signed(filters, patch, start)),
                        "b", new MatrixArgument(ProbeNumbers.signed(filters, 1, start + 100)),
                        "channels", new IntegerArgument(images.channels()),
                        "h", new IntegerArgument(images.h()),
                        "w", new IntegerArgument(images.w()),
                        "k", new IntegerArgument(images.k()),
                        "stride", new IntegerArgument(images.stride()),
                        "pad", new IntegerArgument(images.pad())),
                pass(images, filters, batch, start + 200),
                pass(images, filters, batch, start + 1000));
    }

    private static Question pass(Images images, int filters, int batch, int start) {
        return new Question(
                ProbeNumbers.signed(images.channels() * images.h() * images.w(), batch, start),
                ProbeNumbers.signed(filters * images.places(), batch, start + 400));
    }
}
