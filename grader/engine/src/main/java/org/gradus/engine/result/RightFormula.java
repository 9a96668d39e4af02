package org.gradus.engine.result;

import org.gradus.engine.protocol.Facet;

/**
 * What should have been computed under a facet that was lost, where the part has a reference that is known.
 *
 * @param part the class
 * @param formula for people to read
 * @param source where it stands; {@code none} where it is the grader's own
 */
public record RightFormula(String part, Facet facet, String formula, String source) {}
