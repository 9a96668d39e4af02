package org.gradus.engine.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** Names that are no UTF-8, as text in which no two are alike: a byte that means nothing stands there as {@code %E9}. */
final class NameBytes {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** {@code %E9} for one byte. */
    private static final int LONGEST = 3;

    private NameBytes() {}

    /** The name as text; only what is no UTF-8 in it is written as bytes. */
    static String text(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(LONGEST * name.length);
        for (CoderResult met = decoder.decode(in, out, true); met.isError(); met = decoder.decode(in, out, true)) {
            for (int i = 0; i < met.length(); i++) {
                out.put(escaped(in.get()));
            }
            if (in.hasRemaining() && in.get(in.position()) == '\\') {
                // Where one byte is no letter, the next may be the rest of it: in Shift-JIS some letters end so.
                out.put(escaped(in.get()));
            }
        }
        return out.flip().toString();
    }

    /** The last name of a path, whose bytes Java shows in its URI alone. */
    static String text(Path path) {
        String uri = path.toUri().getRawPath();
        String whole = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return text(unescaped(whole.substring(whole.lastIndexOf('/') + 1)));
    }

    private static String escaped(byte each) {
        return "%" + HEX.toHexDigits(each);
    }

    private static byte[] unescaped(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(segment, i + 1, i + LONGEST));
                i += 2;
            } else {
                bytes.write(segment.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
