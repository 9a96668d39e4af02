package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.wire.MatrixData;

/** The matrices, numbers and flags of an instance, each entry by the spec's style and its own noise. */
final class InputGenerator {

    static final double SPREAD = 3;

    /** Upstream gradients where zeros and ties are wanted. */
    private static final List<Double> FEW_UPSTREAMS = List.of(0.0, 2.0, -3.0, 2.0, -0.0, 1.0);

    /** Upstream gradients of every magnitude. */
    private static final Interval UPSTREAMS = Interval.symmetric(1e3);

    /** As for probabilities, which are nudged from 0.05 to 0.95. */
    private static final double MARGIN = 0.05;

    /** Parameters that have to be above 0. */
    private static final Interval POSITIVE = new Interval(MARGIN, SPREAD);

    private static final double AWAY_FROM_KINKS = 1e-3;
    private static final int MOST_REDRAWS = 1000;
    private static final Avoided NOTHING = (number, row, column, above) -> false;

    private final Part part;
    private final InstanceSpec spec;
    private final PositionalRandom noise;
    private final double largestParameter;
    private final Map<String, Integer> sizes;

    /**
     * Prepares the ingredients.
     *
     * @param noise the spec's, or another where the spec's own numbers would not do
     * @param largestParameter how far parameters of every magnitude reach
     */
    InputGenerator(Part part, InstanceSpec spec, PositionalRandom noise, double largestParameter) {
        this.part = part;
        this.spec = spec;
        this.noise = noise;
        this.largestParameter = largestParameter;
        this.sizes = part.sizes().fitted(spec.sizes(), chosen(part, spec));
    }

    private static Map<String, Integer> chosen(Part part, InstanceSpec spec) {
        Map<String, Integer> chosen = new HashMap<>();
        for (int i = 0; i < part.constructor().size(); i++) {
            if (part.constructor().get(i) instanceof IntegerParameter integer && !integer.isSize()) {
                int choice = spec.choices() >> chosenBefore(part, i);
                chosen.put(
                        integer.name(),
                        integer.choices().get(choice % integer.choices().size()));
            }
        }
        return chosen;
    }

    /** Each parameter that has choices goes by a bit of its own, whatever stands before it that has none. */
    private static long chosenBefore(Part part, int index) {
        return part.constructor().subList(0, index).stream()
                .filter(parameter -> !(parameter instanceof MatrixParameter)
                        && !(parameter instanceof IntegerParameter integer && integer.isSize()))
                .count();
    }

    List<CaseArgument> arguments() {
        return IntStream.range(0, part.constructor().size())
                .mapToObj(this::argument)
                .toList();
    }

    private CaseArgument argument(int index) {
        ConstructorParameter parameter = part.constructor().get(index);
        if (parameter instanceof MatrixParameter matrix) {
            return new MatrixArgument(given(matrix));
        }
        int chosen = spec.choices() >> chosenBefore(part, index);
        if (parameter instanceof IntegerParameter integer) {
            return new IntegerArgument(sizes.getOrDefault(integer.name(), 1));
        }
        if (parameter instanceof NumberParameter number) {
            return new NumberArgument(
                    number.choices().get(chosen % number.choices().size()));
        }
        return new FlagArgument(chosen % 2 != 0);
    }

    private MatrixData given(MatrixParameter matrix) {
        String name = matrix.name();
        return switch (matrix.entries()) {
            case ANY -> inDomain(name, matrix.shape(), spec.batch(), Interval.symmetric(spreadOfParameters()), NOTHING);
            case POSITIVE -> inDomain(name, matrix.shape(), spec.batch(), POSITIVE, NOTHING);
            case BINARY ->
                matrix(
                        matrix.shape(),
                        spec.batch(),
                        (row, column) -> spec.style() == NumberStyle.ONES ? 1 : noise.below(2, name, row, column));
        };
    }

    private double spreadOfParameters() {
        return spec.style() == NumberStyle.MAGNITUDES ? largestParameter : SPREAD;
    }

    /**
     * Inputs of the spec's scale, within the domain and away from the kinks. None is -0, which whoever compares inputs may take for less
     * than 0 or for the same; where 0 is a kink it is asked about there.
     */
    MatrixData inputs(Batch batch, Interval domain, List<Double> kinks) {
        Interval range = scaled(domain);
        Avoided nearKinks = (number, row, column, above) -> isNear(kinks, number, AWAY_FROM_KINKS);
        Avoided avoided = part.inputs().gaps().isEmpty() ? nearKinks : nearKinks.or(nearGaps(apart(range, batch)));
        return inDomain(batch.matrix("x"), part.input(), batch.of(spec), range, avoided)
                .map(InputGenerator::unsigned);
    }

    /** 0 for -0. */
    private static double unsigned(double number) {
        return number + 0.0;
    }

    /** Compares with every entry above, which takes long in a sample of many: only where there are gaps. */
    private Avoided nearGaps(double apart) {
        return (number, row, column, above) ->
                above.stream().anyMatch(other -> isNear(part.inputs().gaps(), Math.abs(number - other), apart));
    }

    /** Inputs of given numbers alone. */
    MatrixData inputsAmong(Batch batch, List<Double> numbers) {
        String name = batch.matrix("x");
        return matrix(
                part.input(),
                batch.of(spec),
                (row, column) -> numbers.get(noise.below(numbers.size(), name, row, column)));
    }

    /**
     * Upstream gradients of a shape: distinct, away from 0 and of either sign, so that a lost factor or a transposed matrix shows;
     * from 0.5 to 1.5 in magnitude, or 2, -3, 4, -5 ... where the style is simple, whose sums are not 0 either. Among integers all are
     * negative, among halves all are positive; of every magnitude where the rest is. Only where zeros and ties are wanted they have some.
     */
    private MatrixData upstream(Batch batch, Shape shape) {
        String name = batch.matrix("dY");
        int columns = size(shape.columns(), batch.of(spec));
        return matrix(
                shape,
                batch.of(spec),
                switch (spec.style()) {
                    case ONES -> (row, column) -> counted(row * columns + column);
                    case SMALL_INTEGERS -> (row, column) -> -Math.abs(counted(row * columns + column));
                    case HALVES -> (row, column) -> Math.abs(counted(row * columns + column));
                    case ZEROS_AND_TIES ->
                        (row, column) -> FEW_UPSTREAMS.get(noise.below(FEW_UPSTREAMS.size(), name, row, column));
                    case MAGNITUDES -> (row, column) -> spec.style().number(noise, name, row, column, UPSTREAMS);
                    case GAUSSIAN ->
                        (row, column) -> {
                            double magnitude = 0.5 + noise.uniform(name, row, column);
                            return noise.below(2, name + " sign", row, column) == 0 ? -magnitude : magnitude;
                        };
                });
    }

    /** 2, -3, 4, -5 and so on. */
    private static double counted(int place) {
        return place % 2 == 1 ? -(2.0 + place) : 2.0 + place;
    }

    /** What goes in with the input; targets that may be any numbers are of the inputs' domain and scale. */
    MatrixData companion(Batch batch, Targets targets, Interval domain) {
        return companion(batch, targets, domain, NOTHING);
    }

    /** The same, but targets that may be any numbers are not the predictions: there many a loss has a kink. */
    MatrixData companionBeside(MatrixData input, Batch batch, Targets targets, Interval domain) {
        return companion(
                batch,
                targets,
                domain,
                (number, row, column, above) -> Math.abs(number - input.get(row, column)) < AWAY_FROM_KINKS);
    }

    private MatrixData companion(Batch batch, Targets targets, Interval domain, Avoided avoided) {
        return switch (part.protocol().companion()) {
            case UPSTREAM -> upstream(batch, part.output().orElseThrow());
            case TARGET -> targets(batch, targets, domain, avoided).map(InputGenerator::unsigned);
            case GRADIENTS -> StepGradients.after(upstream(batch, part.input()));
        };
    }

    private MatrixData targets(Batch batch, Targets targets, Interval domain, Avoided avoided) {
        String name = batch.matrix("target");
        int samples = batch.of(spec);
        Shape shape = part.input();
        return switch (targets) {
            case ANY -> anyTargets(batch, scaled(domain), avoided);
            case BINARY -> binaryTargets(batch, domain);
            case SIGNS -> matrix(shape, samples, (row, column) -> 2 * noise.below(2, name, row, column) - 1);
            case PROBABILITIES ->
                matrix(shape, samples, (row, column) -> share(name, row, column) / sumOfShares(name, samples, column));
            case ONE_HOT -> {
                int classes = size(shape.rows(), samples);
                yield matrix(
                        shape,
                        samples,
                        (row, column) -> noise.below(classes, batch.matrix("target"), 0, column) == row ? 1 : 0);
            }
        };
    }

    private MatrixData anyTargets(Batch batch, Interval range, Avoided avoided) {
        String name = batch.matrix("target");
        int samples = batch.of(spec);
        return switch (spec.style()) {
            case ONES -> matrix(part.input(), samples, (row, column) -> besideOnes(range));
            case ZEROS_AND_TIES ->
                matrix(
                        part.input(),
                        samples,
                        (row, column) -> everyOtherOne(batch.matrix("x"), name, row, column, range));
            default -> inDomain(name, part.input(), samples, range, avoided);
        };
    }

    /** Every other target is the prediction itself. */
    private double everyOtherOne(String prediction, String target, int row, int column, Interval range) {
        return spec.style().number(noise, (row + column) % 2 == 0 ? prediction : target, row, column, range);
    }

    /** Of predictions of every magnitude all wrong ones, or all right ones: where a loss is largest and where it is least. */
    private MatrixData binaryTargets(Batch batch, Interval domain) {
        int samples = batch.of(spec);
        if (spec.style() == NumberStyle.MAGNITUDES) {
            MatrixData predictions = inputs(batch, domain, List.of());
            boolean areRight = spec.choices() % 2 == 0;
            double middle = (domain.low() + domain.high()) / 2;
            return matrix(
                    part.input(), samples, (row, column) -> predictions.get(row, column) > middle == areRight ? 1 : 0);
        }
        return matrix(part.input(), samples, (row, column) -> noise.below(2, batch.matrix("target"), row, column));
    }

    /** Another number than the prediction's, or the gradient of a loss that compares the two is 0. */
    private double besideOnes(Interval range) {
        if (range.contains(2)) {
            return 2;
        }
        double one = NumberStyle.ONES.number(noise, "", 0, 0, range);
        return (one + (one - range.low() > range.high() - one ? range.low() : range.high())) / 2;
    }

    /** Never so small that a logarithm of it, or a division by it, is steep. */
    private double share(String name, int row, int column) {
        return spec.style() == NumberStyle.ONES ? 1 : MARGIN + noise.uniform(name, row, column);
    }

    private double sumOfShares(String name, int samples, int column) {
        return IntStream.range(0, size(part.input().rows(), samples))
                .mapToDouble(row -> share(name, row, column))
                .sum();
    }

    private MatrixData inDomain(String name, Shape shape, int samples, Interval range, Avoided avoided) {
        Map<Integer, List<Double>> columns = new HashMap<>();
        return matrix(shape, samples, (row, column) -> {
            List<Double> above = columns.computeIfAbsent(column, number -> new ArrayList<>());
            double number = spec.style().number(noise, name, row, column, range);
            for (int redraw = 1; avoided.is(number, row, column, above) && redraw < MOST_REDRAWS; redraw++) {
                number = NumberStyle.GAUSSIAN.number(noise.other(2L * redraw), name, row, column, range);
            }
            above.add(number);
            return number;
        });
    }

    /**
     * The spec's scale where the domain lies around 0; within a domain that does not, scales mean nothing. Numbers of every
     * magnitude have all of it.
     */
    private Interval scaled(Interval domain) {
        if (!domain.contains(0) || spec.style() == NumberStyle.MAGNITUDES) {
            return domain;
        }
        double spread = SPREAD * spec.scale().factor();
        return new Interval(Math.max(domain.low(), -spread), Math.min(domain.high(), spread));
    }

    private static boolean isNear(List<Double> kinks, double value, double distance) {
        for (double kink : kinks) {
            if (Math.abs(value - kink) < distance) {
                return true;
            }
        }
        return false;
    }

    /** As far as from kinks, but in a sample of many entries within a narrow range not so far that there is no room for them. */
    private double apart(Interval range, Batch batch) {
        int entries = size(part.input().rows(), batch.of(spec));
        double room =
                (range.high() - range.low()) / entries / part.inputs().gaps().size();
        return Math.min(AWAY_FROM_KINKS, room / 8);
    }

    /** Which numbers are drawn anew, given those above in the same column. */
    private interface Avoided {
        boolean is(double number, int row, int column, List<Double> above);

        default Avoided or(Avoided other) {
            return (number, row, column, above) ->
                    is(number, row, column, above) || other.is(number, row, column, above);
        }
    }

    /** A number for each place. */
    private interface Entry {
        double at(int row, int column);
    }

    private MatrixData matrix(Shape shape, int samples, Entry entry) {
        int rows = size(shape.rows(), samples);
        int columns = size(shape.columns(), samples);
        double[] rowMajor = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                rowMajor[row * columns + column] = entry.at(row, column);
            }
        }
        return new MatrixData(rows, columns, rowMajor);
    }

    /** The size of a side; a name that is no side of the spec's is the batch. */
    private int size(Dimension side, int samples) {
        return side instanceof Dimension.Fixed fixed ? fixed.size() : sizes.getOrDefault(side.toString(), samples);
    }

    /** Which of the two batches of an instance. */
    enum Batch {
        FIRST(""),
        SECOND("second ");

        private final String prefix;

        Batch(String prefix) {
            this.prefix = prefix;
        }

        private String matrix(String name) {
            return prefix + name;
        }

        private int of(InstanceSpec spec) {
            return this == FIRST ? spec.batch() : spec.otherBatch();
        }
    }
}
