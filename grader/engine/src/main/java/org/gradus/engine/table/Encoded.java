package org.gradus.engine.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text in the bytes of a table: UTF-8, or what its mark says. Gradebooks that speak of Excel write UTF-16. */
final class Encoded {

    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

    private Encoded() {}

    /** Reads without the mark; a byte that means nothing is an error, since it could stand in an id. */
    static Reader reader(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, UTF_8.length);
        byte[] start = bytes.readNBytes(UTF_8.length);
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(start, UTF_8)) {
            mark = UTF_8.length;
        } else if (startsWith(start, UTF_16_LITTLE)) {
            mark = UTF_16_LITTLE.length;
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(start, UTF_16_BIG)) {
            mark = UTF_16_BIG.length;
            charset = StandardCharsets.UTF_16BE;
        }
        bytes.unread(start, mark, start.length - mark);
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
