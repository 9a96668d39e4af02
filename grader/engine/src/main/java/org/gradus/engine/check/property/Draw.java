package org.gradus.engine.check.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.ConstructorParameter.NumberParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.wire.MatrixData;

/**
 * Random sizes and values for one try. The same numbers on every machine: {@link Random} is specified to the last bit, and
 * nothing here depends on what was drawn for another try.
 */
final class Draw {

    private static final int LARGEST_SIDE = 5;
    private static final int SMALL_BATCH = 6;
    private static final int LARGE_BATCH = 9;
    private static final int LARGE_BATCH_EVERY = 5;
    private static final double USUAL_SPREAD = 3;
    private static final double AWAY_FROM_KINKS = 1e-3;

    private final Random random;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final int attempt;

    /**
     * Starts the stream of one try.
     *
     * @param seed of the run
     * @param stream what is drawn for, so that parts do not share numbers
     */
    Draw(long seed, String stream, int attempt) {
        this.random = new Random(mix(mix(mix(seed) + stream.hashCode()) + attempt));
        this.attempt = attempt;
    }

    /** Neighbouring seeds of {@link Random} begin alike; after this finaliser of SplitMix64 they no longer do. */
    private static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Draws the columns of the next batch; every fifth try has more than eight. */
    void nextBatch(Part part) {
        int columns = attempt % LARGE_BATCH_EVERY == LARGE_BATCH_EVERY - 1
                ? LARGE_BATCH + random.nextInt(SMALL_BATCH)
                : 1 + random.nextInt(SMALL_BATCH);
        if (part.input().columns() instanceof Dimension.Named batch) {
            sizes.put(batch.name(), columns);
        }
    }

    List<CaseArgument> arguments(Part part) {
        return part.constructor().stream().map(this::argument).toList();
    }

    private CaseArgument argument(ConstructorParameter parameter) {
        if (parameter instanceof MatrixParameter matrix) {
            return new MatrixArgument(matrix(matrix.shape(), () -> within(Interval.symmetric(USUAL_SPREAD))));
        }
        if (parameter instanceof NumberParameter number) {
            return new NumberArgument(
                    number.choices().get(random.nextInt(number.choices().size())));
        }
        return new FlagArgument(random.nextBoolean());
    }

    /** Values that every right implementation agrees on, away from the kinks. */
    MatrixData inputs(Shape shape, Interval domain, List<Double> kinks) {
        return matrix(shape, () -> {
            double value = within(domain);
            while (isNear(kinks, value)) {
                value = within(domain);
            }
            return value;
        });
    }

    /** Values at which only a layer written with care is right. */
    MatrixData extremes(Shape shape, List<Double> extremes) {
        return matrix(shape, () -> extremes.get(random.nextInt(extremes.size())));
    }

    /** Upstream gradients: from 0.5 to 1.5 in magnitude, of either sign, and never all the same. */
    MatrixData upstream(Shape shape) {
        return matrix(shape, () -> (0.5 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1));
    }

    MatrixData targets(Shape shape, Targets targets) {
        return switch (targets) {
            case ANY -> matrix(shape, () -> within(Interval.symmetric(USUAL_SPREAD)));
            case BINARY -> matrix(shape, () -> random.nextInt(2));
            case ONE_HOT -> oneHot(size(shape.rows()), size(shape.columns()));
        };
    }

    private MatrixData oneHot(int rows, int columns) {
        double[] rowMajor = new double[rows * columns];
        for (int column = 0; column < columns; column++) {
            rowMajor[random.nextInt(rows) * columns + column] = 1;
        }
        return new MatrixData(rows, columns, rowMajor);
    }

    private MatrixData matrix(Shape shape, DoubleSupplier entry) {
        int rows = size(shape.rows());
        int columns = size(shape.columns());
        double[] rowMajor = new double[rows * columns];
        for (int i = 0; i < rowMajor.length; i++) {
            rowMajor[i] = entry.getAsDouble();
        }
        return new MatrixData(rows, columns, rowMajor);
    }

    private int size(Dimension side) {
        if (side instanceof Dimension.Fixed fixed) {
            return fixed.size();
        }
        return sizes.computeIfAbsent(side.toString(), name -> 1 + random.nextInt(LARGEST_SIDE));
    }

    private double within(Interval domain) {
        double low = Math.max(domain.low(), -USUAL_SPREAD);
        double high = Math.min(domain.high(), USUAL_SPREAD);
        return low + (high - low) * random.nextDouble();
    }

    private static boolean isNear(List<Double> kinks, double value) {
        return kinks.stream().anyMatch(kink -> Math.abs(value - kink) < AWAY_FROM_KINKS);
    }
}
