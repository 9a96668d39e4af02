package org.gradus.engine.diagnose.condition;

import static org.gradus.engine.diagnose.condition.Feature.ofEntries;
import static org.gradus.engine.diagnose.condition.Feature.ofQuestions;
import static org.gradus.engine.diagnose.condition.Feature.whether;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.FlagParameter;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.diagnose.condition.Feature.Range;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.wire.MatrixData;

/** Everything that a condition can be about: sizes first, then places, then numbers. */
final class Features {

    private static final List<Integer> BLOCKS = List.of(4, 8, 16);

    private static final String RIGHT_ANSWER = "the right answer";

    private final String input;
    private final String companion;
    private final List<Feature> all = new ArrayList<>();

    private Features(Protocol protocol) {
        this.input = protocol.input();
        this.companion = protocol.companion().word();
    }

    /** A matrix of what was asked. */
    private interface Matrix {
        MatrixData of(Seen seen);
    }

    private static final Matrix INPUT = seen -> seen.question().input();
    private static final Matrix COMPANION = seen -> seen.question().companion();

    /** Those of a quantity, the simplest first. */
    static List<Feature> of(Facet quantity, Part part) {
        Protocol protocol = part.protocol();
        Features features = new Features(protocol);
        features.addSizes();
        features.addArguments(part.constructor());
        if (!quantity.holdsOneNumber()) {
            features.addPlaces();
        }
        features.addMatrices(protocol);
        if (!quantity.holdsOneNumber()) {
            features.addEntries(quantity);
        }
        features.addTurns();
        return List.copyOf(features.all);
    }

    private void addSizes() {
        all.add(ofQuestions(Range.COUNTS, seen -> samples(seen), Wording.counted("sample", "samples")));
        all.add(ofQuestions(
                Range.COUNTS, seen -> INPUT.of(seen).rows(), Wording.counted("row of " + input, "rows of " + input)));
        all.add(ofQuestions(
                Range.COUNTS,
                seen -> COMPANION.of(seen).rows(),
                Wording.counted("row of " + companion, "rows of " + companion)));
        all.add(ofQuestions(
                Range.FEW,
                seen -> Math.signum(INPUT.of(seen).rows() - samples(seen)),
                Wording.compared(input + " has", "rows", "columns")));
        all.add(ofQuestions(
                Range.FEW,
                seen -> Math.signum(INPUT.of(seen).rows() - COMPANION.of(seen).rows()),
                Wording.compared(input + " has", "rows", "rows of " + companion)));
        all.add(ofQuestions(
                Range.FEW,
                seen -> Math.signum(COMPANION.of(seen).rows() - samples(seen)),
                Wording.compared(companion + " has", "rows", "columns")));
        all.add(ofQuestions(
                Range.FEW,
                seen -> whether(seen.expected().rows() == seen.expected().columns()),
                Wording.whether("the answer is square", "the answer is not square")));
        all.add(ofQuestions(
                Range.FEW,
                seen -> samples(seen) % 2,
                Wording.whether("the number of samples is odd", "the number of samples is even")));
        BLOCKS.forEach(block -> all.add(ofQuestions(
                Range.FEW,
                seen -> whether(samples(seen) % block == 0),
                Wording.whether(
                        "the number of samples is a multiple of " + block,
                        "the number of samples is no multiple of " + block))));
        all.add(ofQuestions(
                Range.FEW,
                seen -> INPUT.of(seen).rows() % 2,
                Wording.whether(
                        "the number of rows of " + input + " is odd", "the number of rows of " + input + " is even")));
    }

    /** What the object was constructed with, as far as it is a size or a flag. */
    private void addArguments(List<ConstructorParameter> constructor) {
        for (int i = 0; i < constructor.size(); i++) {
            int place = i;
            String name = constructor.get(place).name();
            if (constructor.get(place) instanceof IntegerParameter) {
                all.add(ofQuestions(
                        Range.COUNTS,
                        seen -> ((IntegerArgument) seen.arguments().get(place)).value(),
                        Wording.integer(name)));
            } else if (constructor.get(place) instanceof FlagParameter) {
                all.add(ofQuestions(
                        Range.FEW,
                        seen -> whether(((FlagArgument) seen.arguments().get(place)).value()),
                        Wording.whether(name + " is true", name + " is false")));
            } else if (constructor.get(place) instanceof MatrixParameter) {
                all.add(ofQuestions(
                        Range.COUNTS,
                        seen -> ((MatrixArgument) seen.arguments().get(place))
                                .value()
                                .columns(),
                        Wording.counted("column of " + name, "columns of " + name)));
            }
        }
    }

    private static int samples(Seen seen) {
        return INPUT.of(seen).columns();
    }

    private void addTurns() {
        all.add(ofQuestions(Range.FEW, seen -> whether(seen.isInTurn()), new Words() {
            @Override
            public String where(Side side, double right, double wrong) {
                return "the object is one of every second that is constructed";
            }

            @Override
            public String sentence(Side side, double right, double wrong) {
                return "Right and wrong by turns, from one object that is constructed to the next";
            }
        }));
    }

    private void addPlaces() {
        all.add(ofEntries(Range.COUNTS, (seen, row, column) -> column, Wording.placed("column")));
        all.add(ofEntries(
                Range.COUNTS,
                (seen, row, column) -> seen.expected().columns() - 1 - column,
                Wording.fromTheEnd("column")));
        all.add(ofEntries(Range.COUNTS, (seen, row, column) -> row, Wording.placed("row")));
        all.add(ofEntries(
                Range.COUNTS, (seen, row, column) -> seen.expected().rows() - 1 - row, Wording.fromTheEnd("row")));
        all.add(ofEntries(Range.FEW, (seen, row, column) -> Math.min(1, row + column), new Words() {
            @Override
            public String where(Side side, double right, double wrong) {
                return side == Side.ABOVE ? "the entry is not the very first" : "the entry is the very first";
            }

            @Override
            public String sentence(Side side, double right, double wrong) {
                return side == Side.ABOVE
                        ? "Right in the very first entry alone, wrong in all others"
                        : "Wrong in the very first entry alone, right in all others";
            }
        }));
        all.add(ofEntries(
                Range.FEW,
                (seen, row, column) -> Math.signum(row - column),
                Wording.sign(
                        "the entry is below the diagonal",
                        "the entry is on the diagonal or below it",
                        "the entry is above the diagonal",
                        "the entry is on the diagonal or above it",
                        "the entry is on the diagonal")));
    }

    private void addMatrices(Protocol protocol) {
        addMatrix(INPUT, input);
        addMatrix(COMPANION, companion);
        addMatrix(Seen::expected, RIGHT_ANSWER);
        if (protocol.asksTargets()) {
            all.add(ofQuestions(
                    Range.NUMBERS,
                    seen -> INPUT.of(seen)
                            .with(COMPANION.of(seen), (prediction, target) -> prediction - target)
                            .largest(),
                    Wording.magnitude("the largest difference of " + input + " and " + companion)));
        }
    }

    private void addMatrix(Matrix matrix, String name) {
        all.add(ofQuestions(
                Range.NUMBERS, seen -> matrix.of(seen).largest(), Wording.magnitude("the largest entry of " + name)));
        all.add(ofQuestions(
                Range.FEW,
                seen -> Math.signum(numbers(matrix, seen).min().orElse(Double.NaN)),
                Wording.sign(
                        "every entry of " + name + " is positive",
                        "no entry of " + name + " is negative",
                        "an entry of " + name + " is negative",
                        "an entry of " + name + " is 0 or less",
                        "the least entry of " + name + " is 0")));
        all.add(ofQuestions(
                Range.FEW,
                seen -> Math.signum(numbers(matrix, seen).max().orElse(Double.NaN)),
                Wording.sign(
                        "an entry of " + name + " is positive",
                        "an entry of " + name + " is 0 or more",
                        "every entry of " + name + " is negative",
                        "no entry of " + name + " is positive",
                        "the largest entry of " + name + " is 0")));
        all.add(ofQuestions(
                Range.FEW,
                seen -> Math.signum(matrix.of(seen).sum()),
                Wording.sign("the sum of the entries of " + name)));
        all.add(ofQuestions(
                Range.FEW,
                seen -> whether(numbers(matrix, seen).distinct().count() == 1),
                Wording.whether("all entries of " + name + " are the same", "")));
    }

    private static DoubleStream numbers(Matrix matrix, Seen seen) {
        return DoubleStream.of(matrix.of(seen).rowMajor());
    }

    private void addEntries(Facet quantity) {
        if (quantity.kind() != Facet.Kind.PARAMETER_GRADIENT) {
            addEntry((seen, row, column) -> at(INPUT, seen, row, column), input);
            addEntry((seen, row, column) -> at(COMPANION, seen, row, column), companion);
        }
        addEntry((seen, row, column) -> seen.expected().get(row, column), RIGHT_ANSWER);
    }

    private void addEntry(Feature.Measure entry, String name) {
        all.add(ofEntries(
                Range.FEW, (seen, row, column) -> Math.signum(entry.of(seen, row, column)), Wording.sign(name)));
        all.add(ofEntries(
                Range.FEW,
                (seen, row, column) -> entry.of(seen, row, column) == 0 ? 0 : 1,
                Wording.nearlyAlways(name + " is not 0", name + " is exactly 0")));
        all.add(ofEntries(
                Range.NUMBERS, (seen, row, column) -> Math.abs(entry.of(seen, row, column)), Wording.magnitude(name)));
        all.add(ofEntries(Range.NUMBERS, entry, Wording.value(name)));
        all.add(ofEntries(
                Range.FEW,
                (seen, row, column) -> isWhole(entry.of(seen, row, column)),
                Wording.whether(name + " is a whole number", "")));
    }

    private static double isWhole(double number) {
        return Double.isNaN(number) ? Double.NaN : whether(number == Math.rint(number));
    }

    /** What stands in the same place, where the matrix has one. */
    private static double at(Matrix matrix, Seen seen, int row, int column) {
        MatrixData entries = matrix.of(seen);
        return entries.columns() == seen.expected().columns() && row < entries.rows()
                ? entries.get(row, column)
                : Double.NaN;
    }
}
