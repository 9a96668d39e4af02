package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.Program;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/** The two functions of a recurrent step, written out as students do. */
record Squashing(List<Form> forms) {

    /** How they are written so that no exponential overflows. */
    static final String CAREFUL_TANH =
            "tanh(z) = (1 - e^-2z) / (1 + e^-2z) where z >= 0, (e^2z - 1) / (e^2z + 1) where z < 0";

    private static final Form SIGMOID = new Form(EntryFunction.SIGMA, "e^v / (1 + e^v)");
    private static final List<Form> TANH = Stream.of(
                    "(e^v - e^-v) / (e^v + e^-v)", "(e^(2 v) - 1) / (e^(2 v) + 1)", "(1 - e^-(2 v)) / (1 + e^-(2 v))")
            .map(text -> new Form(EntryFunction.TANH, text))
            .toList();

    /** Sums far above 0, far below, and moderate ones: a sample for each. */
    private static final double[] SUMS = {800, -800, 0.5};

    /** One that overflows. */
    private record Form(EntryFunction function, String text) {}

    /** A quantity with functions that overflow. */
    interface Way {
        Formula with(Squashing squashing);
    }

    /** Those of a step without gates. */
    static List<Squashing> ofTanh() {
        return TANH.stream().map(tanh -> new Squashing(List.of(tanh))).toList();
    }

    /** Those of a step with gates, where one of the two may be right. */
    static List<Squashing> ofBoth() {
        return Stream.of(
                        ofTanh().stream(),
                        Stream.of(new Squashing(List.of(SIGMOID))),
                        TANH.stream().map(tanh -> new Squashing(List.of(SIGMOID, tanh))))
                .flatMap(some -> some)
                .toList();
    }

    /** Lines that use them. */
    Program in(Program right) {
        Program program = right;
        for (Form form : forms) {
            program = program.writingOut(form.function(), form.text());
        }
        return program;
    }

    static List<Hypothesis> overflowing(Quantity quantity, String careful, List<Squashing> ways, Way way) {
        Quantity atExtremes = new Quantity(quantity.facet(), quantity.truth(), careful, quantity.source());
        return ways.stream()
                .<Hypothesis>map(squashing -> atExtremes.mistaken(
                        "exp-overflows",
                        "Your exponential overflows, and infinity / infinity is NaN: never take exp of a large positive"
                                + " number.",
                        way.with(squashing)))
                .toList();
    }

    /**
     * One feature and one unit, whose weight of x is 1.
     *
     * @param below what stands below x in the rows of the input, a number for each row
     * @param outputs rows of the output
     */
    static ProbePlan probe(Map<String, CaseArgument> arguments, List<Double> below, int outputs) {
        Question pass = new Question(
                filled(1 + below.size(), (row, sample) -> row == 0 ? SUMS[sample] : below.get(row - 1)),
                filled(outputs, (row, sample) -> 1.5 + row - sample));
        return new ProbePlan("sums far from 0", arguments, pass, pass);
    }

    /** A state for each sample. */
    static MatrixData state(double of) {
        return filled(1, (row, sample) -> of);
    }

    private interface Entry {
        double at(int row, int sample);
    }

    private static MatrixData filled(int rows, Entry entry) {
        double[] entries = new double[rows * SUMS.length];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = entry.at(k / SUMS.length, k % SUMS.length);
        }
        return new MatrixData(rows, SUMS.length, entries);
    }
}
