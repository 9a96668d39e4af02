package org.gradus.engine.result;

import org.gradus.engine.protocol.Facet;

/**
 * The misconception that explains all that went wrong under one facet of a part.
 *
 * @param part the class
 * @param facet the facet that was lost
 * @param misconception its name
 * @param sentence what a tutor would say
 * @param formula the right formula
 * @param source where the formula stands
 */
public record Diagnosis(
        String part, Facet facet, String misconception, String sentence, String formula, String source) {}
