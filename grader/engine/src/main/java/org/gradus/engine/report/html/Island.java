package org.gradus.engine.report.html;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.gradus.engine.clean.JsonString;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.report.html.data.ClassData;
import org.jspecify.annotations.Nullable;

/** The data of the page: JSON in which nothing can end the script that it stands in. */
final class Island {

    private static final ObjectMapper JSON = JsonMapper.builder(
                    new JsonFactoryBuilder().characterEscapes(new Harmless()).build())
            .build();

    private Island() {}

    /** Written piece by piece: of a large class it is large. */
    static Content of(ClassData data) {
        return output -> {
            try {
                JSON.writeValue(new Pieces(output), data);
            } catch (IOException e) {
                throw new UncheckedIOException("records that cannot be written as JSON", e);
            }
        };
    }

    /** What a template writes to, as what Jackson writes to. */
    private static final class Pieces extends Writer {

        private final TemplateOutput output;

        private Pieces(TemplateOutput output) {
            this.output = output;
        }

        @Override
        public void write(char[] text, int from, int length) {
            output.writeContent(new String(text, from, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Writes as an escape whatever could mean something to a reader of HTML. */
    private static final class Harmless extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        private Harmless() {
            for (int unit = 0; unit < ascii.length; unit++) {
                if (ascii[unit] == ESCAPE_NONE && PageText.isEscaped(unit)) {
                    ascii[unit] = ESCAPE_CUSTOM;
                }
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
            return PageText.isEscaped(unit) ? new SerializedString(JsonString.escape(unit)) : null;
        }
    }
}
