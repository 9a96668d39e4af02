package org.gradus.engine.diagnose;

import java.util.Optional;
import org.gradus.engine.check.instance.Parameters;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.FormulaText;
import org.gradus.engine.diagnose.formula.FoundFormula;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.RowsOf;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Cause;
import org.gradus.engine.result.Diagnosis;
import org.gradus.wire.MatrixData;

/**
 * The formula that a student's numbers come from, where no misconception has a name for it.
 *
 * @param facet that is lost by it: the quantity's, or that of a block of its rows
 */
public record ComputedFormula(Facet facet, FormulaLanguage language, FoundFormula found) implements Explained {

    private static final double ROUGHLY = 1e-3;

    ComputedFormula(FormulaLanguage language, FoundFormula found) {
        this(language.quantity().facet(), language, found);
    }

    /** What it says of the rows that are judged under a facet of its quantity. */
    ComputedFormula under(Facet judged) {
        return new ComputedFormula(judged, language, found);
    }

    /** Whether it has other numbers there than the right one: it need not be wrong in every block that it has the numbers of. */
    boolean isWrong(ProbeQuestion question) {
        return new RowsOf(language.quantity().truth(), facet)
                .answer(question)
                .map(right -> !reproduces(question, right))
                .orElse(true);
    }

    /** Both sides of it. */
    public String text() {
        return language.name() + " = " + FormulaText.of(found.formula());
    }

    /** What a tutor would say. */
    public String sentence() {
        return "What you return is " + FormulaText.of(found.formula()) + found.difference() + "." + found.legend();
    }

    @Override
    public Explanation explanation() {
        return (question, quantity, actual) -> quantity.equals(facet()) && reproduces(question, actual);
    }

    /** Whether the formula has these numbers for a question. */
    boolean reproduces(ProbeQuestion question, MatrixData actual) {
        return answer(question)
                .map(predicted -> RowsOf.in(predicted, facet, question))
                .map(predicted -> Agreement.holds(predicted, actual, Agreement.bound(facet(), question)))
                .orElse(false);
    }

    /** Whether it has them where numbers of every magnitude are asked about, of which a few digits are lost. */
    boolean reproducesRoughly(ProbeQuestion question, MatrixData actual) {
        return answer(question)
                .filter(predicted -> actual.sameShape(predicted))
                .map(predicted ->
                        predicted.with(actual, (one, other) -> one - other).largest()
                                <= ROUGHLY * Math.max(1, Math.max(predicted.largest(), largestOf(question))))
                .orElse(false);
    }

    private static double largestOf(ProbeQuestion question) {
        return Parameters.matrices(question.arguments()).stream()
                .mapToDouble(MatrixData::largest)
                .reduce(question.asked().input().largest(), Math::max);
    }

    /** What it is worth for a question. */
    Optional<MatrixData> answer(ProbeQuestion question) {
        return language.answer(found, question.operands());
    }

    @Override
    public Diagnosis about(String part) {
        Quantity quantity = language.quantity();
        return new Diagnosis(
                part, facet(), new Cause.Formula(text()), sentence(), quantity.formula(), quantity.source());
    }
}
