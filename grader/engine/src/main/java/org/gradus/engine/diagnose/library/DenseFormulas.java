package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.Extent;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaShape;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.formula.Reduction;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Quantity;

/** What formulae of a fully connected layer may be made of. */
final class DenseFormulas {

    private static final FormulaShape BIAS = new FormulaShape(Extent.OUTPUTS, Extent.ONE);
    private static final FormulaShape WEIGHTS = new FormulaShape(Extent.OUTPUTS, Extent.INPUTS);
    private static final FormulaShape INPUTS = new FormulaShape(Extent.INPUTS, Extent.SAMPLES);
    private static final FormulaShape OUTPUTS = new FormulaShape(Extent.OUTPUTS, Extent.SAMPLES);

    /** Of an activation that is not asked for here. */
    private static final Set<EntryFunction> AFTERWARDS =
            Set.of(EntryFunction.SIGMA, EntryFunction.TANH, EntryFunction.POSITIVE_PART);

    private static final Set<EntryFunction> ON_THE_WAY_BACK =
            Set.of(EntryFunction.SQUARE, EntryFunction.IS_POSITIVE, EntryFunction.ABSOLUTE);

    private static final Set<Reduction> REDUCTIONS = Set.of(
            Reduction.SUM,
            Reduction.ROW_SUMS,
            Reduction.COLUMN_SUMS,
            Reduction.FIRST_COLUMN,
            Reduction.LAST_COLUMN,
            Reduction.FIRST_ROW,
            Reduction.LAST_ROW);

    private DenseFormulas() {}

    static List<FormulaLanguage> of(Quantity y, Quantity dX, Quantity dW, Quantity db) {
        List<Operand> given = List.of(
                new Operand("W", WEIGHTS, DenseFormulas::weights),
                new Operand("b", BIAS, question -> question.arguments().matrix("b")),
                new Operand("x", INPUTS, FormulaInputs::input),
                number("batch", Extent.SAMPLES),
                number("inputs", Extent.INPUTS),
                number("outputs", Extent.OUTPUTS));
        Operand upstream = new Operand("dL/dy", OUTPUTS, FormulaInputs::other);
        Operand own = new Operand("y", OUTPUTS, y.truth()::of);
        List<Operand> back = and(and(given, upstream), own);
        List<Operand> withStep = and(back, new Operand("dL/dW", WEIGHTS, dW.truth()::of));
        return List.of(
                FormulaLanguage.of(y, given, AFTERWARDS, REDUCTIONS, DenseFormulas::size),
                FormulaLanguage.of(dX, withStep, ON_THE_WAY_BACK, REDUCTIONS, DenseFormulas::size),
                FormulaLanguage.of(dW, back, ON_THE_WAY_BACK, REDUCTIONS, DenseFormulas::size),
                FormulaLanguage.of(db, back, ON_THE_WAY_BACK, REDUCTIONS, DenseFormulas::size, "rowSums(dL/dy)"));
    }

    private static List<Operand> and(List<Operand> operands, Operand another) {
        List<Operand> more = new ArrayList<>(operands);
        more.add(another);
        return more;
    }

    private static SimpleMatrix weights(FormulaInputs question) {
        return question.arguments().matrix("W");
    }

    private static Operand number(String name, Extent dimension) {
        return new Operand(name, FormulaShape.NUMBER, question -> SimpleMatrix.filled(1, 1, size(dimension, question)));
    }

    private static int size(Extent dimension, FormulaInputs question) {
        return switch (dimension) {
            case ONE -> 1;
            case INPUTS -> weights(question).getNumCols();
            case OUTPUTS -> weights(question).getNumRows();
            case SAMPLES -> question.batch();
            case STACKED -> 1;
        };
    }
}
