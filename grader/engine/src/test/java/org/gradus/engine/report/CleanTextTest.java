package org.gradus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

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
        assertThat(CleanText.of(dirty)).isEqualTo(clean);
    }

    @Test
    void coloursOfATerminalAreSwitchedOff() {
        assertThat(CleanText.of("\u001b[31mfull marks\u001b[0m")).isEqualTo(ESCAPE + "[31mfull marks" + ESCAPE + "[0m");
    }

    @Test
    void commandsOfACiServiceAreNone() {
        assertThat(CleanText.of("::error::forged")).isEqualTo("\\u003A:error::forged");
        assertThat(CleanText.of("\n ::add-mask::points")).isEqualTo("  \\u003A:add-mask::points");
        assertThat(CleanText.of("passed ##[error]forged")).isEqualTo("passed ##\\u005Berror]forged");
        assertThat(CleanText.of("Dense::new, List::of # # [x]")).isEqualTo("Dense::new, List::of # # [x]");
    }

    @Test
    void linesAndTabsBecomeSpaces() {
        assertThat(CleanText.of("a\nb\r\nc\td")).isEqualTo("a b  c d");
    }

    @Test
    void halvesOfPairsBecomeVisibleAndPairsStay() {
        assertThat(CleanText.of("\ud83d")).isEqualTo("\\uD83D");
        assertThat(CleanText.of("\ude00 \ud83d")).isEqualTo("\\uDE00 \\uD83D");
        assertThat(CleanText.of("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void aCodePointBeyondTheBasicPlaneIsEscapedAsOne() {
        assertThat(CleanText.of("a\udb40\udc41b")).isEqualTo("a\\uE0041b");
    }

    @Test
    void lettersOfEveryLanguageStay() {
        String text = "Gr\u00fc\u00dfe, \u0416\u0435\u043d\u044f, \u6f22\u5b57, \u05e9\u05dc\u05d5\u05dd e\u0301";

        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() {
        assertThat(CleanText.of("x".repeat(2000))).isEqualTo("x".repeat(2000));
        assertThat(CleanText.of("x".repeat(2003))).isEqualTo("x".repeat(2000) + " [... 3 more characters]");
    }

    @Test
    void aPairThatIsCutInTheMiddleBecomesVisible() {
        assertThat(CleanText.of("x".repeat(1999) + "\ud83d\ude00"))
                .isEqualTo("x".repeat(1999) + "\\uD83D [... 1 more characters]");
    }
}
