package org.gradus.engine.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * A name in a zip.
 *
 * @param text decoded, otherwise as it is written there
 * @param encoding that it was decoded from
 */
record ZipName(String text, Encoding encoding) {

    /** How the bytes of a name were understood. */
    enum Encoding {
        UTF_8,
        CP437
    }

    /** The encoding of names that are not declared to be UTF-8 (APPNOTE, appendix D). */
    private static final Charset CP437 = Charset.forName("IBM437");

    /** Many tools write UTF-8 without saying so; what is not UTF-8 is read as CP437. */
    static ZipName of(ByteBuffer bytes) {
        byte[] name = new byte[bytes.remaining()];
        bytes.get(name);
        try {
            return new ZipName(Decoded.strictUtf8(name, 0), Encoding.UTF_8);
        } catch (CharacterCodingException e) {
            return new ZipName(new String(name, CP437), Encoding.CP437);
        }
    }

    boolean isDirectory() {
        return text.endsWith("/") || text.endsWith("\\");
    }
}
