package org.gradus.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Function;

/** A text that grows on the disk. What goes wrong there is an exception of whoever opened it, and no {@link IOException}. */
public final class TextFile extends Writer {

    private final Writer out;
    private final Function<IOException, RuntimeException> trouble;

    /** @param trouble what is thrown where the disk takes no more */
    public TextFile(Writer out, Function<IOException, RuntimeException> trouble) {
        this.out = out;
        this.trouble = trouble;
    }

    static TextFile forgotten() {
        return new TextFile(Writer.nullWriter(), UncheckedIOException::new);
    }

    @Override
    public void write(char[] text, int from, int length) {
        tried(() -> out.write(text, from, length));
    }

    @Override
    public void write(String text) {
        tried(() -> out.write(text));
    }

    @Override
    public void flush() {
        tried(out::flush);
    }

    @Override
    public void close() {
        tried(out::close);
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    private void tried(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            throw trouble.apply(e);
        }
    }
}
