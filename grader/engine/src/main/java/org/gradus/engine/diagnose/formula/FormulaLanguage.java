package org.gradus.engine.diagnose.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ejml.MatrixDimensionException;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.diagnose.formula.Situations.Sizes;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.wire.MatrixData;

/**
 * What the formula of one quantity may be made of.
 *
 * @param operands what the method could see
 * @param functions of the field, for this kind
 * @param reductions what may become of many rows or columns
 * @param right the right formula in the ways in which it is written, all of the same value
 */
public record FormulaLanguage(
        Quantity quantity,
        List<Operand> operands,
        Set<EntryFunction> functions,
        Set<Reduction> reductions,
        Sizes sizes,
        List<Expression> right) {

    public FormulaLanguage {
        operands = List.copyOf(operands);
        functions = Set.copyOf(functions);
        reductions = Set.copyOf(reductions);
        right = List.copyOf(right);
    }

    /** The language of a quantity whose right formula is written as its text says, and in these ways besides. */
    public static FormulaLanguage of(
            Quantity quantity,
            List<Operand> operands,
            Set<EntryFunction> functions,
            Set<Reduction> reductions,
            Sizes sizes,
            String... ways) {
        List<Expression> right = new ArrayList<>(FormulaParser.rightSides(quantity.formula(), operands));
        for (String way : ways) {
            right.add(FormulaParser.expression(way, operands));
        }
        return new FormulaLanguage(quantity, operands, functions, reductions, sizes, right);
    }

    /**
     * The right formula in other ways alone.
     *
     * @throws IllegalArgumentException if a way is no formula of this language
     */
    public FormulaLanguage written(String... ways) {
        return new FormulaLanguage(
                quantity,
                operands,
                functions,
                reductions,
                sizes,
                Stream.of(ways)
                        .map(way -> FormulaParser.expression(way, operands))
                        .toList());
    }

    /** What a formula that was found is worth for one question; nothing where it cannot be computed there. */
    public Optional<MatrixData> answer(FoundFormula found, FormulaInputs question) {
        Situations situations = new Situations(List.of(question), sizes);
        Expression formula = found.formula();
        try {
            double[] value = Values.spread(situations, formula.shape(), formula.in(situations), found.shape());
            return Optional.of(situations.matrix(found.shape(), value, 0));
        } catch (MatrixDimensionException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the numbers among the operands are. */
    List<Operand> numbers() {
        return operands.stream()
                .filter(operand -> operand.shape().equals(FormulaShape.NUMBER))
                .toList();
    }

    /** The name of the quantity: what stands left of the first equals sign. */
    public String name() {
        return !quantity.isWritten()
                ? QuantityNames.name(quantity.facet())
                : quantity.formula().substring(0, quantity.formula().indexOf(" = "));
    }
}
