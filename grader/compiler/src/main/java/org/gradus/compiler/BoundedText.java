package org.gradus.compiler;

import java.io.Writer;

/** Takes all that javac prints and keeps its beginning. */
final class BoundedText extends Writer {

    private static final int KEPT = 4096;

    private final StringBuilder kept = new StringBuilder();

    @Override
    public void write(char[] characters, int offset, int length) {
        kept.append(characters, offset, Math.min(length, KEPT - kept.length()));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public String toString() {
        return kept.toString();
    }
}
