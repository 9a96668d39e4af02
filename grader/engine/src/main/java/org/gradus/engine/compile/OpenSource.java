package org.gradus.engine.compile;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.intake.EncodedText;

/** A source that does not compile as it was read, and may in another encoding. */
final class OpenSource {

    private static final int LETTER = 0x1000;
    private static final int MARK = 0x1001;
    private static final int OTHER = 0x1002;
    private static final int END_OF_ASCII = 0x80;

    private final EncodedText bytes;
    private final Set<String> shapes = new HashSet<>();

    OpenSource(String text, EncodedText bytes) {
        this.bytes = bytes;
        shapes.add(shape(text));
    }

    /** The text in an encoding, unless javac would see in it what it has seen before. */
    Optional<String> unseenAs(Charset encoding) {
        return bytes.as(encoding).filter(text -> shapes.add(shape(text)));
    }

    boolean isSpacedAsAscii() {
        return bytes.isSpacedAsAscii();
    }

    /** Beyond ASCII javac tells apart what begins a name, what goes on with it, and all the rest. */
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder(text.length());
        text.codePoints().map(OpenSource::seen).forEach(shape::appendCodePoint);
        return shape.toString();
    }

    private static int seen(int point) {
        if (point < END_OF_ASCII) {
            return point;
        }
        if (Character.isJavaIdentifierStart(point)) {
            return LETTER;
        }
        return Character.isJavaIdentifierPart(point) ? MARK : OTHER;
    }
}
