package org.gradus.engine.diagnose.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.reference.catalogue.Arguments;

/** What forward leaves behind for the question that was asked last: it is the same for all slips of backward. */
public final class Forward {

    private Optional<Remembered> last = Optional.empty();

    private record Remembered(FormulaInputs question, List<Arguments> steps) {}

    /** The memory after each step, worked out if the question is another one than before. */
    public List<Arguments> of(FormulaInputs question, Supplier<List<Arguments>> work) {
        Remembered known = last.filter(one -> one.question().equals(question))
                .orElseGet(() -> new Remembered(question, work.get()));
        last = Optional.of(known);
        return known.steps();
    }
}
