package org.gradus.engine.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The bytes of a source that say for certain in no way how they are encoded. Immutable. */
public final class EncodedText {

    /** Most of a text may be in these, the rest pasted from elsewhere: what is none of their letters is in comments. */
    private static final Set<Charset> MIXED = Set.of(StandardCharsets.UTF_8, Encodings.WESTERN);

    private final byte[] bytes;

    EncodedText(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The text in an encoding; empty if the bytes are no text in it. */
    public Optional<String> as(Charset encoding) {
        CodingErrorAction onError = MIXED.contains(encoding) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        try {
            return Optional.of(encoding.newDecoder()
                    .onMalformedInput(onError)
                    .onUnmappableCharacter(onError)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether words stand apart as they do in all encodings that contain ASCII; in those of mainframes they do not. */
    public boolean isSpacedAsAscii() {
        for (byte each : bytes) {
            if (each == ' ' || each == '\n' || each == '\t') {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedText text && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
