package org.gradus.engine.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {

    @ParameterizedTest
    @MethodSource("attempts")
    void noLineCommandsACiSystem(String attempt) {
        assertThat(Screens.commands(attempt)).as("the test sees it").isNotEmpty();
        assertThat(Screens.commands(LogText.line(attempt))).isEmpty();
    }

    static Stream<String> attempts() {
        return Screens.attempts();
    }

    @ParameterizedTest
    @CsvSource({
        "::error::x, \\::error::x",
        "'  ::error::x', '  \\::error::x'",
        "##[error]x, #\\#[error]x",
        "a ##vso[task]x, a #\\#vso[task]x",
        "##teamcity[x], #\\#teamcity[x]",
        "section_start:17:x, section_start\\:17:x"
    })
    void aCommandStaysReadable(String command, String shown) {
        assertThat(LogText.line(command)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  + forward       8 of 8",
                "Matrix::mult is no class",
                ": x",
                "# heading",
                "## heading [1]",
                "a[0] # comment",
                "section_start: 3",
                "[1  2]"
            })
    void whatCommandsNobodyStaysAsItIs(String line) {
        assertThat(LogText.line(line)).isEqualTo(line);
    }

    @Test
    void aLineIsLongerThanAPiece() {
        assertThat(LogText.line("x".repeat(10_000))).isEqualTo("x".repeat(10_000));
        assertThat(LogText.line("x".repeat(10_001))).isEqualTo("x".repeat(9960) + " [... 41 more characters]");
    }

    @Test
    void nobodyAddsALineToOurs() {
        LogLines lines = new LogLines();
        lines.add("ada: 3 of 20\nada: 20 of 20");
        lines.add("::error::x");

        assertThat(lines.text()).isEqualTo("ada: 3 of 20 ada: 20 of 20\n\\::error::x");
    }
}
