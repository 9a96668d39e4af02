package org.gradus.engine.diagnose.hypothesis;

/**
 * A slip in words.
 *
 * @param formula what is wrong, as a line
 * @param sentence what a tutor would say
 * @param legend what names in it mean, a sentence to be read after it; may be empty
 */
public record SlipWords(String formula, String sentence, String legend) {}
