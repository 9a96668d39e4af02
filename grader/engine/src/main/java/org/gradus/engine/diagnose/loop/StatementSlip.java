package org.gradus.engine.diagnose.loop;

/**
 * A statement with a slip in it.
 *
 * @param text of what is wrong
 * @param sentence a tutor's, without its full stop
 */
record StatementSlip(Statement wrong, String text, String sentence) {}
