package org.gradus.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every format that shows text to people. */
class TextOfAnyFormatProperties {

    private static final int LONGEST = 2000;
    private static final int LONGEST_LINE = 10_000;

    /** A format that shows a text as it is, apart from what it must not show. */
    @SuppressWarnings("ImmutableEnumChecker") // references to static methods hold nothing
    private enum Plain {
        TERMINAL(TerminalText::line, LONGEST),
        LOG(LogText::line, LONGEST_LINE),
        CSV(text -> CsvCell.text(text).toString(), LONGEST);

        private final UnaryOperator<String> cleaner;
        private final int longest;

        Plain(UnaryOperator<String> cleaner, int longest) {
            this.cleaner = cleaner;
            this.longest = longest;
        }
    }

    /** A format that has escapes of its own. */
    @SuppressWarnings("ImmutableEnumChecker") // references to static methods hold nothing
    private enum Escaping {
        XML(XmlText::line),
        MARKDOWN(MarkdownText::line),
        CODE(MarkdownText::code),
        JSON(JsonString::quoted);

        private final UnaryOperator<String> cleaner;

        Escaping(UnaryOperator<String> cleaner) {
            this.cleaner = cleaner;
        }
    }

    @Property(seed = "11", tries = 1000)
    void nothingUnseenIsLeft(@ForAll("any") String text, @ForAll Plain format) {
        String clean = format.cleaner.apply(text);

        assertThat(Screens.unseen(clean)).isEmpty();
        assertThat(clean).doesNotContain("\n", "\r");
    }

    @Property(seed = "12", tries = 1000)
    void whatIsCleanStaysAsItIs(@ForAll("any") String text, @ForAll Plain format) {
        String clean = format.cleaner.apply(text);

        assertThat(format.cleaner.apply(clean)).isEqualTo(clean);
    }

    @Property(seed = "13", tries = 500)
    void nothingIsLongerThanItsBound(@ForAll("any") String text, @ForAll Plain format) {
        assertThat(format.cleaner.apply(text).codePoints().count()).isLessThanOrEqualTo(format.longest);
    }

    @Property(seed = "14", tries = 1000)
    void ordinaryTextStaysAsItIs(@ForAll("ordinary") String text, @ForAll Plain format) {
        String start = text.codePoints().limit(LONGEST).count() < LONGEST ? "x" + text : "x";

        assertThat(format.cleaner.apply(start)).isEqualTo(start);
    }

    @Property(seed = "15", tries = 1000)
    void nothingUnseenIsLeftByTheFormatsWithEscapes(@ForAll("any") String text, @ForAll Escaping format) {
        String clean = format.cleaner.apply(text);

        assertThat(Screens.unseen(clean)).isEmpty();
        assertThat(clean).doesNotContain("\n", "\r");
    }

    @Property(seed = "16", tries = 1000)
    void linesStayLinesAndHoldNothingElseUnseen(@ForAll("any") String text) {
        String clean = TerminalText.lines(text);

        assertThat(Screens.unseen(clean)).isEmpty();
        assertThat(clean).doesNotContain("\r");
        assertThat(clean.lines()).hasSizeLessThanOrEqualTo(200);
        assertThat(TerminalText.lines(clean)).isEqualTo(clean);
    }

    @Property(seed = "17", tries = 1000)
    void noLineOfALogIsACommand(@ForAll("any") String text) {
        assertThat(Screens.commands(LogText.line(text))).isEmpty();
        assertThat(Screens.commands(String.join("\n", LogText.lines(text)))).isEmpty();
    }

    @Property(seed = "18", tries = 1000)
    void noCellIsAFormulaInAnySpreadsheet(@ForAll("any") String text) {
        String cell = CsvCell.text(text).toString();

        assertThat(cell).doesNotContainPattern("^[\\p{Z}\\s]*[=+@\\-\uff1d\uff0b\uff20\uff0d\ufe66\ufe62\ufe6b\ufe63]");
        assertThat(cell).doesNotContainPattern(";[\\p{Z}\\s]*[=+@\uff1d\uff0b\uff20\ufe66\ufe62\ufe6b]");
    }

    @Provide
    Arbitrary<String> any() {
        return Texts.any();
    }

    @Provide
    Arbitrary<String> ordinary() {
        return Texts.ordinary();
    }
}
