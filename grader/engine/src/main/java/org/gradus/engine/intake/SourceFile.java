package org.gradus.engine.intake;

/**
 * One Java source of a submission.
 *
 * @param path relative to the submission, separated by {@code /}
 * @param text decoded, without a byte-order mark; line ends are as the student wrote them
 */
public record SourceFile(String path, String text) {}
