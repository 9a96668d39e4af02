package org.gradus.engine.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a source, whatever encoding its editor has chosen.
 *
 * @param text without a byte-order mark
 * @param remarks what was unusual, each to be read after the name of the file
 */
record Decoded(String text, List<String> remarks) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};

    /** Every byte has a meaning in it, so nothing a comment holds can stop a compilation. */
    private static final Charset LAST_RESORT = Charset.forName("windows-1252");

    private static final String MARKED = " begins with a byte-order mark, which was left out";
    private static final String SIXTEEN = " is UTF-16; read as such";
    private static final String FOREIGN = " is not UTF-8; read as windows-1252";

    Decoded {
        remarks = List.copyOf(remarks);
    }

    static Decoded of(byte[] bytes) {
        if (startsWith(bytes, BIG_ENDIAN_MARK)) {
            return new Decoded(lenient(bytes, BIG_ENDIAN_MARK.length, StandardCharsets.UTF_16BE), List.of(SIXTEEN));
        }
        if (startsWith(bytes, LITTLE_ENDIAN_MARK)) {
            return new Decoded(lenient(bytes, LITTLE_ENDIAN_MARK.length, StandardCharsets.UTF_16LE), List.of(SIXTEEN));
        }
        boolean marked = startsWith(bytes, UTF_8_MARK);
        int start = marked ? UTF_8_MARK.length : 0;
        List<String> mark = marked ? List.of(MARKED) : List.of();
        try {
            return new Decoded(strictUtf8(bytes, start), mark);
        } catch (CharacterCodingException e) {
            return new Decoded(
                    lenient(bytes, start, LAST_RESORT), marked ? List.of(MARKED, FOREIGN) : List.of(FOREIGN));
        }
    }

    /** @throws CharacterCodingException if the bytes are not UTF-8 */
    static String strictUtf8(byte[] bytes, int start) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                .toString();
    }

    private static String lenient(byte[] bytes, int start, Charset charset) {
        return new String(bytes, start, bytes.length - start, charset);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }
}
