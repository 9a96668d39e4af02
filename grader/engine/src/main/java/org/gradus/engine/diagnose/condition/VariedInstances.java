package org.gradus.engine.diagnose.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.protocol.Question;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.wire.MatrixData;

/**
 * Questions in which everything is drawn for itself: each size, and the numbers of each matrix. Whatever goes together in them goes together in
 * the class.
 */
final class VariedInstances {

    private static final List<Integer> BATCHES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 21, 24);
    private static final List<Integer> SIDES = List.of(1, 2, 2, 3, 3, 4, 5, 6, 8, 11);

    /** Larger ones one at a time. */
    private static final int LARGE = 24;

    /** All sizes multiplied: what a convolution takes grows with each of them. */
    private static final double LARGEST = 3_000;

    private static final int MOST_REDRAWS = 20;

    private static final Interval UPSTREAMS = Interval.symmetric(1e4);
    private static final int CHOICES = 8;

    private final Truth truth;
    private final InstanceSpec any;
    private final InstanceMaker maker;
    private final SplittableRandom random;
    private final Interval domain;

    /**
     * Prepares to draw.
     *
     * @param domain of the inputs
     * @param any from which styles and scales are taken
     */
    VariedInstances(Truth truth, Interval domain, InstanceSpec any, long seed) {
        this.truth = truth;
        this.domain = domain;
        this.any = any;
        this.maker = new InstanceMaker(truth.part(), Optional.of(truth), 1);
        this.random = new SplittableRandom(seed);
    }

    /** So many. */
    List<Instance> some(int count, Focus focus) {
        List<Instance> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(one(i, focus));
        }
        return some;
    }

    private Instance one(int number, Focus focus) {
        Sizes sizes = sizes(focus);
        for (int redraw = 0; redraw < MOST_REDRAWS && sizes.volume() > LARGEST; redraw++) {
            sizes = sizes(focus);
        }
        InstanceSpec spec = new InstanceSpec(
                sizes.sides(),
                sizes.batch(),
                sizes.batch(),
                any.style(),
                any.scale(),
                random.nextInt(CHOICES),
                number,
                random.nextLong());
        Instance base = maker.unanswered(spec);
        Question question = truth.followed(base.arguments(), varied(base.question(), focus));
        return base.asking(question, truth.answer(base.arguments(), question));
    }

    private record Sizes(SortedMap<String, Integer> sides, int batch) {
        double volume() {
            return sides.values().stream().mapToDouble(side -> side).reduce(batch, (one, other) -> one * other);
        }
    }

    private Sizes sizes(Focus focus) {
        int batch = size(BATCHES, focus);
        boolean isLarge = batch > LARGE;
        SortedMap<String, Integer> sides = new TreeMap<>();
        for (String side : any.sizes().keySet()) {
            int size = isLarge ? 1 + random.nextInt(4) : size(SIDES, focus);
            isLarge |= size > LARGE;
            sides.put(side, size);
        }
        return new Sizes(sides, batch);
    }

    private int size(List<Integer> usual, Focus focus) {
        List<Integer> sizes = !focus.sizes().isEmpty() && random.nextBoolean() ? focus.sizes() : usual;
        return sizes.get(random.nextInt(sizes.size()));
    }

    private Question varied(Question question, Focus focus) {
        MatrixData input = numbers(question.input(), domain, focus);
        if (!truth.part().protocol().asksTargets()) {
            return new Question(apartFromKinks(input), numbers(question.companion(), UPSTREAMS, focus));
        }
        boolean areAny = truth.reference().targets().filter(Targets.ANY::equals).isPresent();
        return new Question(apartFromKinks(input), areAny ? target(question, input, focus) : question.companion());
    }

    /** Now and then near the prediction. */
    private MatrixData target(Question question, MatrixData input, Focus focus) {
        MatrixData other = numbers(question.companion(), domain, focus);
        if (random.nextInt(3) > 0) {
            return other;
        }
        double distance = StrictMath.pow(10, 5 * random.nextDouble() - 4);
        return input.map(number ->
                Math.max(domain.low(), Math.min(domain.high(), number + distance * (2 * random.nextDouble() - 1))));
    }

    private MatrixData numbers(MatrixData matrix, Interval range, Focus focus) {
        return !focus.numbers().isEmpty() && (focus.isAll() || random.nextInt(3) > 0)
                ? Palette.upTo(focus.numbers(), matrix, random, range)
                : Palette.drawn(matrix, random, range);
    }

    /** At a kink nobody knows what is right. */
    private MatrixData apartFromKinks(MatrixData input) {
        List<Double> kinks = truth.reference().kinks();
        return kinks.isEmpty()
                ? input
                : input.map(number -> kinks.contains(number) ? number + 0.5 * random.nextDouble() + 1e-3 : number);
    }
}
