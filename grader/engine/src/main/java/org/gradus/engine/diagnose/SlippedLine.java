package org.gradus.engine.diagnose;

import java.util.Optional;
import org.ejml.MatrixDimensionException;
import org.gradus.engine.diagnose.hypothesis.Agreement;
import org.gradus.engine.diagnose.hypothesis.ProbeQuestion;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.diagnose.hypothesis.RowsOf;
import org.gradus.engine.diagnose.hypothesis.Slip;
import org.gradus.engine.diagnose.hypothesis.SlipWords;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.Cause;
import org.gradus.engine.result.Diagnosis;
import org.gradus.wire.MatrixData;

/**
 * The slip from which a student's numbers come, where a kind is written in lines or loops and no misconception has a name for it.
 *
 * @param facet that is lost by it: the quantity's, or that of a block of its rows
 */
public record SlippedLine(Facet facet, Quantity quantity, Slip slip, Reach reach) implements Explained {

    /** Of what is wrong. */
    enum Reach {
        ALL(" The rest is right."),
        /** All that comes from the line, and not all. */
        WHAT_COMES_FROM_IT("");

        private final String words;

        Reach(String words) {
            this.words = words;
        }
    }

    /** What it says of the rows that are judged under a facet of its quantity. */
    SlippedLine under(Facet judged) {
        return new SlippedLine(judged, quantity, slip, reach);
    }

    /** Whether it has other numbers there than the right ones: it need not be wrong in every block that it has the numbers of. */
    boolean isWrong(ProbeQuestion question) {
        return new RowsOf(quantity.truth(), facet)
                .answer(question)
                .map(right -> !reproduces(question, right))
                .orElse(true);
    }

    @Override
    public Explanation explanation() {
        return (question, asked, actual) -> asked.equals(facet) && reproduces(question, actual);
    }

    /** Whether these numbers come from it. */
    boolean reproduces(ProbeQuestion question, MatrixData actual) {
        return answer(question)
                .map(all -> RowsOf.in(all, facet, question))
                .map(predicted -> Agreement.holds(predicted, actual, Agreement.bound(facet, question)))
                .orElse(false);
    }

    private Optional<MatrixData> answer(ProbeQuestion question) {
        try {
            return Optional.ofNullable(slip.answers(question.operands()).get(quantity.facet()));
        } catch (MatrixDimensionException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Diagnosis about(String part) {
        SlipWords words = slip.words();
        return new Diagnosis(
                part,
                facet,
                new Cause.Formula(words.formula()),
                words.sentence() + reach.words + words.legend(),
                quantity.formula(),
                quantity.source());
    }
}
