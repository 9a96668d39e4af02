package org.gradus.compiler;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;
import org.gradus.wire.compile.SourcePlace;
import org.gradus.wire.compile.SourceText;

/** A source of the request as javac sees it: in memory, and with a URI that no other source has. */
final class MemorySource extends SimpleJavaFileObject {

    private final int index;
    private final SourceText source;

    private MemorySource(URI uri, int index, SourceText source) {
        super(uri, Kind.SOURCE);
        this.index = index;
        this.source = source;
    }

    /**
     * Wraps the source that stands at an index of the request.
     *
     * <p>The last segment of its URI is the file's name, which javac writes into the classes for their stack traces.
     */
    static MemorySource of(int index, SourceText source) {
        try {
            return new MemorySource(
                    new URI("source", null, "/" + index + "/" + source.fileName(), null), index, source);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("path: cannot be part of a URI: " + source.path(), e);
        }
    }

    /** The same source with another text. */
    MemorySource withText(String text) {
        return new MemorySource(toUri(), index, new SourceText(source.path(), text));
    }

    /** Where it stands in the request. */
    int index() {
        return index;
    }

    String path() {
        return source.path();
    }

    String fileName() {
        return source.fileName();
    }

    String text() {
        return source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }

    /**
     * Lets a public class {@code Dense} be in {@code Dense-1.java}. Only {@code package-info} and {@code module-info} must be
     * what the file is called, since javac reads such files by other rules.
     */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return !simpleName.endsWith("-info") || fileName().equals(simpleName + kind.extension);
    }

    /** The place of the character at an offset; the file as a whole if the offset is outside the text. */
    SourcePlace place(long offset) {
        String text = source.text();
        if (offset < 0 || offset > text.length()) {
            return SourcePlace.file(path());
        }
        int line = 1;
        int start = 0;
        for (int end = endOfLine(text, start); end < offset; end = endOfLine(text, start)) {
            start = isPair(text, end) ? end + 2 : end + 1;
            line++;
        }
        int column = Math.max(1, (int) offset - start + 1);
        return new SourcePlace(path(), line, column, text.substring(start, endOfLine(text, start)));
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isPair(String text, int end) {
        return text.startsWith("\r\n", end);
    }
}
