package org.gradus.engine.result;

import org.gradus.engine.protocol.Facet;

/**
 * What is right under a facet that was lost: a formula where it is a quantity of a known reference, a rule where it is conduct.
 *
 * @param part the class
 * @param formula for people to read
 * @param source where it stands; {@code none} where it is the grader's own
 */
public record RightFormula(String part, Facet facet, String formula, String source) {}
