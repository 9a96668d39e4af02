package org.gradus.engine.clean;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Writes what cannot be shown as an escape, so that nothing in our JSON is hidden from those who look at the file. */
public final class VisibleEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    private VisibleEscapes() {
        ascii[DELETE] = ESCAPE_CUSTOM;
    }

    /** What every mapper that writes a file of ours is built on. */
    public static JsonFactory factory() {
        return new JsonFactoryBuilder().characterEscapes(new VisibleEscapes()).build();
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    /** Asked for every unit of UTF-16 beyond ASCII. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
        return JsonString.isEscaped(unit) ? new SerializedString(JsonString.escape(unit)) : null;
    }
}
