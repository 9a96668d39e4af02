package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.Convolution.Images;
import org.gradus.engine.diagnose.library.Convolution.Pixels;
import org.gradus.engine.diagnose.library.Pooling.Shares;
import org.gradus.engine.diagnose.library.Pooling.Summary;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/** What goes wrong in any pooling: where its windows lie, and how they come together where they overlap. */
final class PoolingMisconceptions {

    static final String SOURCE = "CS231n, Convolutional Networks, Pooling Layer";
    static final int BATCH = 5;

    private static final String OVERLAPPING = "2 channels of 5 by 7";
    private static final Pixels COLUMN_BY_COLUMN = (images, channel, r, c, i, j) ->
            (channel * images.w() + c * images.stride() + j) * images.h() + r * images.stride() + i;
    private static final Pixels FIRST_CHANNEL =
            (images, channel, r, c, i, j) -> Convolution.RIGHT.at(images, 0, r, c, i, j);

    private PoolingMisconceptions() {}

    /** About the output. */
    static List<Hypothesis> forward(Quantity y, Summary right) {
        List<Hypothesis> hypotheses = new ArrayList<>(
                windows(y, pixels -> o -> Pooling.of(o).with(pixels).output(right)));
        hypotheses.addAll(LayerMisconceptions.forward(y));
        return hypotheses;
    }

    /** About the gradient of the input. */
    static List<Hypothesis> backward(Quantity dX, Quantity y, Shares right) {
        List<Hypothesis> hypotheses = new ArrayList<>(
                windows(dX, pixels -> o -> Pooling.of(o).with(pixels).inputGradient(right)));
        hypotheses.add(dX.mistaken(
                        "windows-overwritten",
                        "You write into dL/dx where you should add: windows that overlap have pixels in common, and each adds its part.",
                        o -> Pooling.of(o).lastInputGradient(right))
                .shownOn(OVERLAPPING));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.addAll(LayerMisconceptions.backward(dX, y));
        return hypotheses;
    }

    private static List<Hypothesis> windows(Quantity quantity, Function<Pixels, Formula> formula) {
        return List.of(
                Conv2dMisconceptions.stepByStep(quantity, formula.apply(Conv2dMisconceptions.STEP_BY_STEP)),
                Conv2dMisconceptions.channelsLast(quantity, formula.apply(Conv2dMisconceptions.CHANNELS_LAST)),
                quantity.mistaken(
                        "column-by-column",
                        "You count the pixels column by column: in x the pixels of a row stand together, so the one at r, c is r w + c.",
                        formula.apply(COLUMN_BY_COLUMN)),
                quantity.mistaken(
                        "channel-offset-forgotten",
                        "Your windows are all in the first channel: the pixels of channel ch begin ch h w rows further down.",
                        formula.apply(FIRST_CHANNEL)));
    }

    static List<ProbePlan> probes() {
        return List.of(
                probe(OVERLAPPING, new Images(2, 5, 7, 3, 2, 0), 0),
                probe("3 channels of 4 by 5", new Images(3, 4, 5, 2, 2, 0), 3000));
    }

    static ProbePlan[] heldOut() {
        return new ProbePlan[] {
            probe("2 channels of 6 by 3", new Images(2, 6, 3, 3, 1, 0), 8000),
            probe("2 channels of 5 by 8", new Images(2, 5, 8, 2, 1, 0), 9000)
        };
    }

    private static ProbePlan probe(String label, Images images, int start) {
        return plan(label, images, pass(images, start), pass(images, start + 1000));
    }

    static ProbePlan plan(String label, Images images, Question first, Question later) {
        return new ProbePlan(
                label,
                Map.of(
                        "channels", new IntegerArgument(images.channels()),
                        "h", new IntegerArgument(images.h()),
                        "w", new IntegerArgument(images.w()),
                        "k", new IntegerArgument(images.k()),
                        "stride", new IntegerArgument(images.stride())),
                first,
                later);
    }

    /** Of an image whose first channel is negative. */
    static Question pass(Images images, int start) {
        int pixels = images.h() * images.w();
        MatrixData signed = ProbeNumbers.signed(images.channels() * pixels, BATCH, start);
        return new Question(
                ProbeNumbers.filled(images.channels() * pixels, BATCH, place -> {
                    double number = signed.get(place / BATCH, place % BATCH);
                    return place < pixels * BATCH ? -Math.abs(number) : number;
                }),
                ProbeNumbers.signed(images.channels() * images.places(), BATCH, start + 400));
    }
}
