package org.gradus.engine.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A name in a zip.
 *
 * @param text decoded, otherwise as it is written there
 * @param encoding that it was decoded from
 * @param byBytes with the bytes that are no UTF-8 in their place
 */
record ZipName(String text, Encoding encoding, String byBytes) {

    /** How the bytes of a name were understood. */
    enum Encoding {
        UTF_8,
        CP437
    }

    /** The encoding of names that are not declared to be UTF-8 (APPNOTE, appendix D). */
    private static final Charset CP437 = Charset.forName("IBM437");

    private static final Pattern ENDS_A_LETTER = Pattern.compile("[^\\p{ASCII}]\\\\");

    /** Many tools write UTF-8 without saying so; what is not UTF-8 is read as CP437. */
    static ZipName of(ByteBuffer bytes) {
        byte[] name = new byte[bytes.remaining()];
        bytes.get(name);
        try {
            String text = Decoded.strictUtf8(name);
            return new ZipName(text, Encoding.UTF_8, text);
        } catch (CharacterCodingException e) {
            String text = new String(name, CP437);
            String byBytes = NameBytes.text(name);
            // A backslash that is the rest of a letter separates nothing.
            return new ZipName(ENDS_A_LETTER.matcher(text).find() ? byBytes : text, Encoding.CP437, byBytes);
        }
    }

    /** What to say of names that had to be read so. */
    static String foreign(List<String> paths) {
        return "names in the zip are not UTF-8; read as CP437: " + Wording.names(paths);
    }

    boolean isDirectory() {
        return text.endsWith("/") || text.endsWith("\\");
    }
}
