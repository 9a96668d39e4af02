package org.gradus.engine.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.ConstructorParameter.NumberParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.wire.MatrixData;

/** Questions that have nothing in common with those of grading: other sizes, other batches, other numbers. */
final class RandomQuestions {

    private static final List<Integer> LARGE_SIDES = List.of(6, 9, 11, 13, 18, 27, 45);
    private static final List<Integer> BATCHES = List.of(1, 2, 3, 4, 5, 7, 8, 9, 11, 13, 15, 16, 19, 21, 31, 65);
    private static final int LARGEST_BATCH = 150;
    private static final int LARGEST_SIDE = 5;
    private static final int MOST_ENTRIES = 1500;

    /** Where no extremes are fair: probabilities that a careful formula is still finite at. */
    private static final List<Double> SATURATED = List.of(0.0, 1.0, 1e-9, 1 - 1e-9);

    private static final Interval USUAL = Interval.symmetric(200);
    private static final Interval LARGE = Interval.symmetric(1e5);

    private final Part part;
    private final Reference reference;
    private final Random random;
    private final Map<String, Integer> sizes = new HashMap<>();
    private OptionalInt bound = OptionalInt.empty();

    RandomQuestions(Part part, Reference reference, Random random) {
        this.part = part;
        this.reference = reference;
        this.random = random;
    }

    /** Arguments of a constructor, of sizes that hold for the questions that follow; for some kinds the batch is one of them. */
    List<CaseArgument> arguments() {
        sizes.clear();
        bound = OptionalInt.empty();
        if (!part.sizes().derived().isEmpty()) {
            sizes.putAll(fitting());
        }
        if (part.isBoundToBatch()) {
            bound = OptionalInt.of(batch());
        }
        return part.constructor().stream().map(this::argument).toList();
    }

    /** Sizes of which some follow from others. */
    private Map<String, Integer> fitting() {
        Map<String, Integer> chosen = new TreeMap<>();
        part.integers().stream()
                .filter(integer -> !integer.isSize())
                .forEach(integer -> chosen.put(
                        integer.name(),
                        integer.choices().get(random.nextInt(integer.choices().size()))));
        Map<String, Integer> drawn = new TreeMap<>();
        InstanceSpecs.sides(part).forEach(side -> drawn.put(side, 1 + random.nextInt(2 * LARGEST_SIDE)));
        return part.sizes().fitted(drawn, chosen);
    }

    /** Arguments of the same sizes. */
    List<CaseArgument> otherArguments() {
        return part.constructor().stream().map(this::argument).toList();
    }

    private CaseArgument argument(ConstructorParameter parameter) {
        if (parameter instanceof MatrixParameter matrix) {
            return new MatrixArgument(matrix(matrix.shape(), bound.orElse(1), entries(matrix)));
        }
        if (parameter instanceof NumberParameter number) {
            return new NumberArgument(
                    number.choices().get(random.nextInt(number.choices().size())));
        }
        if (parameter instanceof IntegerParameter integer) {
            return new IntegerArgument(Objects.requireNonNull(sizes.get(integer.name())));
        }
        return new FlagArgument(random.nextBoolean());
    }

    private DoubleSupplier entries(MatrixParameter matrix) {
        DoubleSupplier numbers = numbers(Interval.symmetric(50));
        return switch (matrix.entries()) {
            case ANY -> numbers;
            case POSITIVE -> () -> Math.abs(numbers.getAsDouble()) + 0.01;
            case BINARY -> () -> random.nextInt(2);
        };
    }

    /** Many samples only where each of them is small: what a convolution takes grows with all of its sizes at once. */
    int batch() {
        if (bound.isPresent()) {
            return bound.getAsInt();
        }
        int drawn = random.nextInt(BATCHES.size() + 1);
        int batch = drawn == BATCHES.size() ? LARGEST_BATCH : BATCHES.get(drawn);
        return Math.min(batch, Math.max(1, MOST_ENTRIES / size(part.input().rows(), batch)));
    }

    /** A question within the domain. */
    Question usual(int batch) {
        Interval domain = reference.inputs().comparisons();
        return question(batch, numbers(domain), domain);
    }

    /** A question of extreme inputs. */
    Question extreme(int batch) {
        List<Double> known = reference.inputs().extremes();
        List<Double> extremes = known.isEmpty() ? SATURATED : known;
        return question(
                batch,
                () -> extremes.get(random.nextInt(extremes.size())),
                reference.inputs().comparisons());
    }

    private Question question(int batch, DoubleSupplier inputs, Interval domain) {
        MatrixData input = matrix(part.input(), batch, inputs);
        return new Question(input, companion(input, batch, domain));
    }

    private MatrixData companion(MatrixData input, int batch, Interval domain) {
        return switch (part.protocol().companion()) {
            case UPSTREAM ->
                matrix(part.output().orElseThrow(), batch, numbers(random.nextInt(4) == 0 ? LARGE : USUAL));
            case TARGET -> targets(input, batch, domain);
            case GRADIENTS -> MatrixData.sideBySide(List.of(gradient(batch), gradient(batch), gradient(batch)));
        };
    }

    private MatrixData gradient(int batch) {
        return matrix(part.input(), batch, numbers(USUAL));
    }

    private MatrixData targets(MatrixData input, int batch, Interval domain) {
        Targets targets = reference.targets().orElseThrow();
        return switch (targets) {
            case ANY ->
                random.nextInt(4) == 0 ? input.map(this::sometimesOther) : matrix(part.input(), batch, numbers(domain));
            case BINARY -> matrix(part.input(), batch, () -> random.nextInt(2));
            case SIGNS -> matrix(part.input(), batch, () -> 2 * random.nextInt(2) - 1);
            case ONE_HOT, PROBABILITIES -> oneHot(batch);
        };
    }

    private double sometimesOther(double number) {
        return random.nextBoolean() ? number : number + random.nextGaussian();
    }

    private MatrixData oneHot(int batch) {
        int classes = size(part.input().rows(), batch);
        double[] entries = new double[classes * batch];
        for (int sample = 0; sample < batch; sample++) {
            entries[random.nextInt(classes) * batch + sample] = 1;
        }
        return new MatrixData(classes, batch, entries);
    }

    /** Of one kind for a whole matrix: of any magnitude, whole, of few values, of one sign, large, or mostly 0. */
    private DoubleSupplier numbers(Interval range) {
        double width = range.high() - range.low();
        double middle = (range.low() + range.high()) / 2;
        boolean isAroundZero = range.contains(0);
        DoubleSupplier uniform = () -> range.low() + width * random.nextDouble();
        if (!isAroundZero) {
            return random.nextInt(3) == 0 ? nearTheEnds(range, width) : uniform;
        }
        double scale = Math.pow(10, 4 * random.nextDouble() - 3) * Math.min(width / 2, 1 + width / 1000);
        DoubleSupplier normal = () -> clipped(range, middle + scale * random.nextGaussian());
        double same = normal.getAsDouble();
        return switch (random.nextInt(9)) {
            case 0 -> uniform;
            case 1 -> () -> clipped(range, random.nextInt(7) - 3);
            case 5 -> () -> same;
            case 6 -> () -> clipped(range, 1 + random.nextInt(3));
            case 2 -> () -> -Math.abs(normal.getAsDouble());
            case 3 -> () -> Math.abs(normal.getAsDouble());
            case 4 -> () -> random.nextInt(3) == 0 ? normal.getAsDouble() : 0;
            default -> normal;
        };
    }

    private DoubleSupplier nearTheEnds(Interval range, double width) {
        return () -> {
            double gap = width * Math.pow(10, -6 * random.nextDouble());
            return clipped(range, random.nextBoolean() ? range.low() + gap : range.high() - gap);
        };
    }

    private static double clipped(Interval range, double number) {
        return Math.max(range.low(), Math.min(range.high(), number));
    }

    private MatrixData matrix(Shape shape, int batch, DoubleSupplier numbers) {
        int rows = size(shape.rows(), batch);
        int columns = size(shape.columns(), batch);
        double[] entries = new double[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = numbers.getAsDouble();
        }
        return new MatrixData(rows, columns, entries);
    }

    private int size(Dimension dimension, int batch) {
        if (dimension instanceof Dimension.Named named) {
            boolean isBatch = part.input().columns().equals(dimension);
            return isBatch ? batch : sizes.computeIfAbsent(named.name(), name -> side());
        }
        return ((Dimension.Fixed) dimension).size();
    }

    private int side() {
        return random.nextInt(3) == 0
                ? LARGE_SIDES.get(random.nextInt(LARGE_SIDES.size()))
                : 1 + random.nextInt(LARGEST_SIDE);
    }
}
