package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradus.engine.diagnose.formula.EntryFunction;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Quantity;

/**
 * What formulae of a loss may be made of.
 *
 * @param functions of the field, for this kind
 */
record LossFormulas(List<Operand> operands, Set<EntryFunction> functions) {

    /** A loss that is given these, and the sizes of its prediction. */
    static LossFormulas of(Set<EntryFunction> functions, Operand... given) {
        List<Operand> operands = new ArrayList<>(List.of(given));
        operands.add(ActivationFormulas.batch());
        operands.add(ActivationFormulas.rows("outputs"));
        return new LossFormulas(operands, functions);
    }

    static Operand prediction(String name) {
        return new Operand(name, ActivationFormulas.SAMPLES, FormulaInputs::input);
    }

    static Operand target(String name) {
        return new Operand(name, ActivationFormulas.SAMPLES, FormulaInputs::other);
    }

    FormulaLanguage language(Quantity quantity, String... ways) {
        return FormulaLanguage.of(
                quantity, operands, functions, ActivationFormulas.SUMS, ActivationFormulas::size, ways);
    }
}
