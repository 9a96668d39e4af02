package org.gradus.engine.diagnose.hypothesis;

import java.util.Set;
import org.gradus.engine.protocol.Facet;

/**
 * A quantity that a kind of layer or loss answers.
 *
 * @param truth as the reference computes it
 * @param formula the same for people to read; {@link #UNWRITTEN} where only a class knows it
 * @param source of the formula
 */
public record Quantity(Facet facet, Formula truth, String formula, String source) {

    /** The formula of what is known by its numbers alone. */
    public static final String UNWRITTEN = "";

    /** What of it is judged under a facet: all of it, or a block of its rows. */
    public Quantity under(Facet judged) {
        return new Quantity(judged, new RowsOf(truth, judged), formula, source);
    }

    /** Whether people can read it. */
    public boolean isWritten() {
        return !formula.equals(UNWRITTEN);
    }

    /** What a student would return who has a misconception about this quantity. */
    public FormulaHypothesis mistaken(String name, String sentence, Formula mistake) {
        return new FormulaHypothesis(misconception(name, sentence), this, mistake, Set.of(), Set.of(), "");
    }

    /** A misconception about this quantity. */
    Misconception misconception(String name, String sentence) {
        return new Misconception(name, sentence, formula, source);
    }
}
