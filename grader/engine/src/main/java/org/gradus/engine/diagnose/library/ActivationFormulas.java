package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.formula.Reduction;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Question;

/**
 * What formulae of a layer that does the same to every entry may be made of.
 *
 * @param input what the kind calls its x
 * @param output what it calls its y
 * @param parameters the numbers that its constructor is given
 * @param functions of the field, for this kind
 */
record ActivationFormulas(String input, String output, List<Operand> parameters, Set<EntryFunction> functions) {

    static final FormulaShape SAMPLES = new FormulaShape(Extent.OUTPUTS, Extent.SAMPLES);

    private static final Set<EntryFunction> FUNCTIONS = Set.of(
            EntryFunction.EXP,
            EntryFunction.SIGMA,
            EntryFunction.TANH,
            EntryFunction.SQUARE,
            EntryFunction.ABSOLUTE,
            EntryFunction.SIGN,
            EntryFunction.POSITIVE_PART,
            EntryFunction.IS_POSITIVE,
            EntryFunction.IS_NOT_NEGATIVE);

    static final Set<Reduction> SUMS = Set.of(Reduction.SUM, Reduction.ROW_SUMS, Reduction.COLUMN_SUMS);

    /** Of a kind whose constructor is given nothing. */
    ActivationFormulas(String input, String output) {
        this(input, output, List.of());
    }

    /** Of a kind whose formulae have no functions but the usual ones. */
    ActivationFormulas(String input, String output, List<Operand> parameters) {
        this(input, output, parameters, FUNCTIONS);
    }

    /** The same, and one function more. */
    ActivationFormulas with(EntryFunction function) {
        Set<EntryFunction> more = EnumSet.copyOf(functions);
        more.add(function);
        return new ActivationFormulas(input, output, parameters, more);
    }

    /** The language of forward. */
    FormulaLanguage forward(Quantity y, String... ways) {
        return language(y, List.of(x()), ways);
    }

    /** The language of backward, which knows the output of the same layer too. */
    FormulaLanguage backward(Quantity dX, Quantity y, String... ways) {
        Operand upstream = new Operand("dL/d" + output, SAMPLES, FormulaInputs::other);
        Operand own = new Operand(output, SAMPLES, y.truth()::of);
        return language(dX, List.of(upstream, own, x()), ways);
    }

    private FormulaLanguage language(Quantity quantity, List<Operand> matrices, String... ways) {
        List<Operand> operands = new ArrayList<>(matrices);
        operands.addAll(parameters);
        operands.add(batch());
        operands.add(rows("outputs"));
        return FormulaLanguage.of(quantity, operands, functions, SUMS, ActivationFormulas::size, ways);
    }

    private Operand x() {
        return new Operand(input, SAMPLES, FormulaInputs::input);
    }

    /** A number that the constructor is given. */
    static Operand parameter(String name) {
        return new Operand(
                name,
                FormulaShape.NUMBER,
                question -> SimpleMatrix.filled(1, 1, question.arguments().number(name)));
    }

    static Operand batch() {
        return new Operand("batch", FormulaShape.NUMBER, question -> SimpleMatrix.filled(1, 1, question.batch()));
    }

    /** How many rows the input has. */
    static Operand rows(String name) {
        return new Operand(name, FormulaShape.NUMBER, question -> SimpleMatrix.filled(1, 1, question.outputs()));
    }

    static int size(Extent dimension, FormulaInputs question) {
        return dimension == Extent.SAMPLES ? question.batch() : question.outputs();
    }

    /** Of other sizes than the usual probes, one with larger numbers; 0 is among them where that is of importance. */
    static List<ProbePlan> heldOut(Set<Integer> zeros) {
        return heldOut(zeros, Map.of());
    }

    /** The same, for a constructor that is given something. */
    static List<ProbePlan> heldOut(Set<Integer> zeros, Map<String, CaseArgument> arguments) {
        return List.of(
                new ProbePlan("3 by 2", arguments, pass(3, 2, 3000, zeros, 1), pass(3, 2, 3200, zeros, 1)),
                new ProbePlan("2 by 7, large", arguments, pass(2, 7, 4000, zeros, 4), pass(2, 7, 4200, zeros, 4)));
    }

    private static Question pass(int rows, int batch, int start, Set<Integer> zeros, double scale) {
        double[] x = ProbeNumbers.signed(rows, batch, start).rowMajor();
        return new Question(
                ProbeNumbers.filled(rows, batch, k -> zeros.contains(k) ? 0 : scale * x[k]),
                ProbeNumbers.signed(rows, batch, start + 100).map(entry -> scale * entry));
    }
}
