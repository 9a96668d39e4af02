package org.gradus.engine.result;

import org.gradus.engine.protocol.Facet;

/**
 * What explains all that went wrong under one facet of a part.
 *
 * @param part the class
 * @param facet the facet that was lost
 * @param cause the misconception, or the formula that the student's numbers come from
 * @param sentence what a tutor would say
 * @param formula the right formula; empty where nobody has written it down
 * @param source where the formula stands
 */
public record Diagnosis(String part, Facet facet, Cause cause, String sentence, String formula, String source) {

    /** A misconception by its name. */
    public Diagnosis(String part, Facet facet, String misconception, String sentence, String formula, String source) {
        this(part, facet, new Cause.Misconception(misconception), sentence, formula, source);
    }
}
