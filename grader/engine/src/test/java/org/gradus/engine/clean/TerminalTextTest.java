package org.gradus.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    private static final String ESCAPE = "\\u001B";

    /** The escapes of the first column are read by Java, those of the second are text. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a\u0000b, a\\u0000b",
                "a\u0007b, a\\u0007b",
                "a\u007fb, a\\u007Fb",
                "a\u009bb, a\\u009Bb",
                "a\u00adb, a\\u00ADb",
                "a\u200bb, a\\u200Bb",
                "a\u202eb, a\\u202Eb",
                "a\u2066b, a\\u2066b",
                "a\u2028b, a\\u2028b",
                "a\u2029b, a\\u2029b",
                "a\ufeffb, a\\uFEFFb"
            })
    void whatCannotBeSeenBecomesVisible(String dirty, String clean) {
        assertThat(TerminalText.line(dirty)).isEqualTo(clean);
    }

    @Test
    void coloursOfATerminalAreSwitchedOff() {
        assertThat(TerminalText.line("\u001b[31mfull marks\u001b[0m"))
                .isEqualTo(ESCAPE + "[31mfull marks" + ESCAPE + "[0m");
    }

    @Test
    void linesAndTabsBecomeSpaces() {
        assertThat(TerminalText.line("a\nb\r\nc\td")).isEqualTo("a b  c d");
    }

    @Test
    void halvesOfPairsBecomeVisibleAndPairsStay() {
        assertThat(TerminalText.line("\ud83d")).isEqualTo("\\uD83D");
        assertThat(TerminalText.line("\ude00 \ud83d")).isEqualTo("\\uDE00 \\uD83D");
        assertThat(TerminalText.line("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void aCodePointBeyondTheBasicPlaneIsEscapedAsOne() {
        assertThat(TerminalText.line("a\udb40\udc41b")).isEqualTo("a\\uE0041b");
    }

    @Test
    void lettersOfEveryLanguageStay() {
        String text = "Gr\u00fc\u00dfe, \u0416\u0435\u043d\u044f, \u6f22\u5b57, \u05e9\u05dc\u05d5\u05dd e\u0301";

        assertThat(TerminalText.line(text)).isEqualTo(text);
    }

    @Test
    void picturesAndSymbolsStay() {
        String text = "\u2202L/\u2202W = \u03c3'(z) \ud83d\ude00 \u2764\ufe0f \ud83d\udc4d\ud83c\udffd \ud83e\udee0";

        assertThat(TerminalText.line(text)).isEqualTo(text);
    }

    @Test
    void privateLettersAndBlankLettersBecomeVisible() {
        assertThat(TerminalText.line("a\ue000b")).isEqualTo("a\\uE000b");
        assertThat(TerminalText.line("a\udbff\udffdb")).isEqualTo("a\\u10FFFDb");
        assertThat(TerminalText.line("a\u3164b")).isEqualTo("a\\u3164b");
    }

    @Test
    void marksDoNotPileUpAndNeedALetterBeforeThem() {
        assertThat(TerminalText.line("o" + "\u0323".repeat(9))).isEqualTo("o" + "\u0323".repeat(8) + "\\u0323");
        assertThat(TerminalText.line("\u0338a")).isEqualTo("\\u0338a");
    }

    @Test
    void whatIsTooLongIsCutAndSaysHowMuchIsMissing() {
        assertThat(TerminalText.line("x".repeat(2000))).isEqualTo("x".repeat(2000));
        assertThat(TerminalText.line("x".repeat(2003))).isEqualTo("x".repeat(1960) + " [... 43 more characters]");
    }

    @Test
    void itIsCutBetweenCharactersAndNotWithinOne() {
        assertThat(TerminalText.line("\ud83d\ude00".repeat(2001)))
                .isEqualTo("\ud83d\ude00".repeat(1960) + " [... 41 more characters]");
    }

    @Test
    void linesStayLinesWhereThereMayBeLines() {
        assertThat(TerminalText.lines("a\tb\r\n\u001b[1mc\n\nd\n")).isEqualTo("a    b\n" + ESCAPE + "[1mc\n\nd");
    }

    @Test
    void tooManyLinesAreCut() {
        assertThat(TerminalText.lines("x\n".repeat(200))).hasLineCount(200).doesNotContain("more");
        assertThat(TerminalText.lines("x\n".repeat(203))).hasLineCount(200).endsWith("x\n[... 4 more lines]");
    }
}
