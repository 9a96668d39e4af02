package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.library.Convolution.Images;
import org.gradus.engine.diagnose.library.Convolution.Pixels;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;

/** Misconceptions about the largest pixel of each window. Theirs are formulae of indices. */
final class MaxPool2dMisconceptions {

    private static final String AT_TIES = "with ties";
    private static final Images TIED = new Images(2, 4, 5, 2, 2, 0);
    private static final int SECOND_CHANNEL = TIED.h() * TIED.w();

    /** Two of the second channel's first window in the first sample, and three of the first channel's second window in the fourth. */
    private static final Set<Integer> TWO = Set.of(
            (SECOND_CHANNEL + 1) * PoolingMisconceptions.BATCH,
            (SECOND_CHANNEL + TIED.w()) * PoolingMisconceptions.BATCH);

    private static final Set<Integer> THREE = Set.of(
            2 * PoolingMisconceptions.BATCH + 3,
            3 * PoolingMisconceptions.BATCH + 3,
            (TIED.w() + 3) * PoolingMisconceptions.BATCH + 3);

    private static final Pixels OF_THE_FIRST_WINDOW = (images, channel, r, c, i, j) -> images.pixel(channel, i, j);
    private static final Pixels NUMBER_IN_THE_WINDOW = (images, channel, r, c, i, j) -> i * images.k() + j;

    private MaxPool2dMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(
                Facet.FORWARD,
                "y[ch, r, c] = max of x[ch, r stride + i, c stride + j] over i and j",
                PoolingMisconceptions.SOURCE);
        Quantity dX = truth.quantity(
                Facet.DX,
                "dL/dx[ch, i, j] = sum of dL/dy[ch, r, c] over all r and c in whose window x[ch, i, j] is the first of the largest",
                PoolingMisconceptions.SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutOutput(y));
        hypotheses.addAll(PoolingMisconceptions.forward(y, Pooling.MAXIMUM));
        hypotheses.addAll(aboutPixels(dX));
        hypotheses.addAll(aboutTies(dX));
        hypotheses.addAll(aboutIndex(dX));
        hypotheses.addAll(startsAtZero(dX));
        hypotheses.addAll(PoolingMisconceptions.backward(dX, y, Pooling.TO_THE_LARGEST));
        return new KindMisconceptions(List.of(y, dX), probes(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(ImageLoops.maximum(), PoolingMisconceptions.heldOut()));
    }

    private static List<Hypothesis> aboutOutput(Quantity y) {
        return List.of(
                average(y, o -> Pooling.of(o).output(Pooling.MEAN)),
                minimum(y, o -> Pooling.of(o).output(window -> -Pooling.MAXIMUM.of(each(window, pixel -> -pixel)))),
                withoutSign(y, o -> Pooling.of(o).output(window -> Pooling.MAXIMUM.of(each(window, Math::abs)))),
                fromZero(y, o -> Pooling.of(o).output(window -> Math.max(0, Pooling.MAXIMUM.of(window)))));
    }

    private static List<Hypothesis> aboutPixels(Quantity dX) {
        return List.of(
                average(dX, o -> Pooling.of(o).inputGradient(Pooling.TO_ALL_ALIKE)),
                minimum(
                        dX,
                        o -> Pooling.of(o)
                                .inputGradient(window -> Pooling.TO_THE_LARGEST.of(each(window, pixel -> -pixel)))),
                withoutSign(
                        dX,
                        o -> Pooling.of(o).inputGradient(window -> Pooling.TO_THE_LARGEST.of(each(window, Math::abs)))),
                dX.mistaken(
                        "gradient-to-whole-window",
                        "You give dL/dy to every pixel of the window: y is one of them, so that one gets all of it and the others nothing.",
                        o -> Pooling.of(o).inputGradient(window -> shares(window, e -> true, 1))));
    }

    private static List<Hypothesis> aboutTies(Quantity dX) {
        return List.of(
                dX.mistaken(
                                "gradient-to-every-tie",
                                "Where pixels tie you give dL/dy to each of them: it goes to one alone, the first of the window, row by row.",
                                o -> Pooling.of(o).inputGradient(window -> shares(window, isLargestOf(window), 1)))
                        .shownOn(AT_TIES),
                dX.mistaken(
                                "gradient-split-among-ties",
                                "Where pixels tie you divide dL/dy among them: all of it goes to the first of them, row by row.",
                                o -> Pooling.of(o).inputGradient(window -> {
                                    long ties = Arrays.stream(window)
                                            .filter(isLargestOf(window))
                                            .count();
                                    return shares(window, isLargestOf(window), 1.0 / ties);
                                }))
                        .shownOn(AT_TIES),
                dX.mistaken(
                                "gradient-to-last-tie",
                                "Where pixels tie you give dL/dy to the last of them: it is the first that counts, so compare with >, not"
                                        + " with >=.",
                                o -> Pooling.of(o)
                                        .inputGradient(window -> reversed(Pooling.TO_THE_LARGEST.of(reversed(window)))))
                        .shownOn(AT_TIES));
    }

    /** Without the place of the window, or as if it were the row of x. */
    private static List<Hypothesis> aboutIndex(Quantity dX) {
        return Stream.of(OF_THE_FIRST_WINDOW, NUMBER_IN_THE_WINDOW)
                .<Hypothesis>map(pixels -> dX.mistaken(
                        "index-within-window",
                        "Your index of the largest pixel counts from the corner of its window: dL/dx wants it counted from that of the"
                                + " image, so add r stride and c stride.",
                        o -> Pooling.of(o).inputGradient(Pooling.TO_THE_LARGEST, pixels)))
                .toList();
    }

    /** Nothing, or the first pixel, of a window in which nothing is above 0. */
    private static List<Hypothesis> startsAtZero(Quantity dX) {
        return List.of(
                fromZero(
                        dX,
                        o -> Pooling.of(o)
                                .inputGradient(window -> Pooling.MAXIMUM.of(window) > 0
                                        ? Pooling.TO_THE_LARGEST.of(window)
                                        : new double[window.length])),
                fromZero(
                        dX,
                        o -> Pooling.of(o)
                                .inputGradient(window ->
                                        Pooling.TO_THE_LARGEST.of(each(window, pixel -> Math.max(0, pixel))))));
    }

    private static Hypothesis average(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "average-instead-of-maximum",
                "Yours is an average, to which each pixel of the window adds its share: here the largest of them counts alone.",
                formula);
    }

    private static Hypothesis minimum(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "minimum-instead-of-maximum",
                "You go by the smallest pixel of the window: it is the largest that counts, so turn the comparison round.",
                formula);
    }

    private static Hypothesis withoutSign(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "maximum-of-absolute-values",
                "You compare absolute values: of -3 and 2 the largest is 2, so leave the pixels their signs.",
                formula);
    }

    private static Hypothesis fromZero(Quantity quantity, Formula formula) {
        return quantity.mistaken(
                "maximum-starts-at-zero",
                "Of a window whose pixels are all negative you see none: begin with the window's first pixel, not with 0 or"
                        + " Double.MIN_VALUE, which is above 0.",
                formula);
    }

    private static double[] shares(double[] window, DoublePredicate isOneOfThem, double share) {
        return Arrays.stream(window)
                .map(pixel -> isOneOfThem.test(pixel) ? share : 0)
                .toArray();
    }

    private static DoublePredicate isLargestOf(double[] window) {
        double largest = Pooling.MAXIMUM.of(window);
        return pixel -> pixel == largest;
    }

    private static double[] each(double[] window, DoubleUnaryOperator change) {
        return Arrays.stream(window).map(change).toArray();
    }

    private static double[] reversed(double[] window) {
        return IntStream.range(0, window.length)
                .mapToDouble(place -> window[window.length - 1 - place])
                .toArray();
    }

    private static List<ProbePlan> probes() {
        List<ProbePlan> probes = new ArrayList<>(PoolingMisconceptions.probes());
        probes.add(PoolingMisconceptions.plan(AT_TIES, TIED, tied(6000), tied(7000)));
        return probes;
    }

    private static Question tied(int start) {
        Question pass = PoolingMisconceptions.pass(TIED, start);
        int batch = PoolingMisconceptions.BATCH;
        return new Question(
                ProbeNumbers.filled(pass.input().rows(), batch, place -> {
                    double number = pass.input().get(place / batch, place % batch);
                    return TWO.contains(place) ? 2.25 : THREE.contains(place) ? 2.5 : number;
                }),
                pass.companion());
    }
}
