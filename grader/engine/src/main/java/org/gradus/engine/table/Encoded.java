package org.gradus.engine.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text in the bytes of a table: UTF-8, or what its mark says. Gradebooks that speak of Excel write UTF-16. */
final class Encoded {

    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

    private Encoded() {}

    /** Reads the bytes without their mark; a byte that means nothing is an error, since it could stand in an id. */
    static String text(byte[] bytes) throws CharacterCodingException {
        if (startsWith(bytes, UTF_8)) {
            return decode(bytes, UTF_8.length, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, UTF_16_LITTLE)) {
            return decode(bytes, UTF_16_LITTLE.length, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, UTF_16_BIG)) {
            return decode(bytes, UTF_16_BIG.length, StandardCharsets.UTF_16BE);
        }
        return decode(bytes, 0, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }
}
