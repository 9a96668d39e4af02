package org.gradus.engine.intake;

import java.util.Optional;

/**
 * One Java source of a submission.
 *
 * @param path relative to the submission, separated by {@code /}
 * @param text decoded, without a byte-order mark; line ends are as the student wrote them
 * @param guessedFrom what it was decoded from, where the encoding is a guess
 */
public record SourceFile(String path, String text, Optional<EncodedText> guessedFrom) {

    /** A source whose encoding is certain. */
    public SourceFile(String path, String text) {
        this(path, text, Optional.empty());
    }
}
