package org.gradus.engine.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a source, whatever encoding its editor has chosen.
 *
 * @param text without a byte-order mark
 * @param remarks what was unusual, each to be read after the name of the file
 * @param guessedFrom the bytes, where they do not say for certain which encoding it is
 */
record Decoded(String text, List<String> remarks, Optional<EncodedText> guessedFrom) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String MARK = "\uFEFF";
    private static final String MARKED = " begins with a byte-order mark, which was left out";
    private static final String FOREIGN = " is not UTF-8; read as ";

    /** What the encodings of e-mail switch alphabets with: all of their bytes are ASCII. */
    private static final String ESCAPE = "\u001B";

    private static final String ESCAPED = "ISO-2022";

    Decoded {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the bytes of a source.
     *
     * @param expected the encoding of what does not say its own, if the user named one
     * @return empty if the bytes are no text in any encoding
     */
    static Optional<Decoded> of(byte[] bytes, Optional<Charset> expected) {
        return WideText.isWide(bytes) ? WideText.read(bytes) : Optional.of(ofNarrow(bytes, expected));
    }

    private static Decoded ofNarrow(byte[] bytes, Optional<Charset> expected) {
        boolean marked = startsWith(bytes, UTF_8_MARK);
        byte[] rest = marked ? Arrays.copyOfRange(bytes, UTF_8_MARK.length, bytes.length) : bytes;
        List<String> remarks = marked ? List.of(MARKED) : List.of();
        try {
            String utf8 = strictUtf8(rest);
            return utf8.contains(ESCAPE)
                    ? escaped(utf8, rest, remarks, expected)
                    : new Decoded(utf8, remarks, Optional.empty());
        } catch (CharacterCodingException e) {
            Stream<Charset> likely = Stream.concat(expected.stream(), Encodings.detected(rest).stream())
                    .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
            return guessed(Stream.concat(likely, Stream.of(Encodings.WESTERN)), rest, remarks);
        }
    }

    /** An escape alone is still UTF-8: it may colour what is printed. */
    private static Decoded escaped(String utf8, byte[] bytes, List<String> remarks, Optional<Charset> expected) {
        List<Charset> likely = Stream.concat(expected.stream(), Encodings.detected(bytes).stream())
                .filter(charset -> charset.name().contains(ESCAPED))
                .toList();
        return likely.isEmpty()
                ? new Decoded(utf8, remarks, Optional.of(new EncodedText(bytes)))
                : guessed(Stream.concat(likely.stream(), Stream.of(StandardCharsets.UTF_8)), bytes, remarks);
    }

    /** In the first encoding in which the bytes are a text; in the last they always are. */
    private static Decoded guessed(Stream<Charset> likely, byte[] bytes, List<String> remarks) {
        EncodedText encoded = new EncodedText(bytes);
        return likely.flatMap(charset -> encoded.as(charset).stream()
                        .map(text -> new Decoded(
                                text.startsWith(MARK) ? text.substring(1) : text,
                                Stream.concat(remarks.stream(), Stream.of(FOREIGN + charset.name()))
                                        .toList(),
                                Optional.of(encoded))))
                .findFirst()
                .orElseThrow();
    }

    /** @throws CharacterCodingException if the bytes are not UTF-8 */
    static String strictUtf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
