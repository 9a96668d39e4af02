package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.gradus.engine.clean.Screens;
import org.gradus.engine.report.text.FeedbackLine;
import org.gradus.engine.report.text.FeedbackLine.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;

class ScreenTest {

    private final StringWriter said = new StringWriter();
    private final Screen screen = new Screen(new PrintWriter(said, true));

    @ParameterizedTest
    @MethodSource("org.gradus.engine.clean.Screens#attempts")
    void nothingThatIsSaidCommandsACiSystem(String attempt) {
        screen.line(attempt);
        screen.lines("first\n" + attempt);
        screen.message("first\n" + attempt);
        screen.trace(new IllegalStateException("a worker said:\n" + attempt));

        assertThat(Screens.commands(said.toString())).isEmpty();
        assertThat(Screens.unseen(said.toString())).isEmpty();
    }

    @Test
    void coloursAreAroundALineThatIsHarmlessAlready() {
        Screen coloured = new Screen(new PrintWriter(said, true), Ansi.ON);

        coloured.feedback(List.of(
                new FeedbackLine(Tone.BAD, "  - \u001b[2Jx\n::error::y @|bold z|@"),
                new FeedbackLine(Tone.PLAIN, "plain"),
                new FeedbackLine(Tone.HEADING, "heading")));

        assertThat(said.toString().lines())
                .containsExactly(
                        "\u001b[31m  - \\u001B[2Jx ::error::y @|bold z|@\u001b[0m",
                        "plain",
                        "\u001b[1mheading\u001b[0m");
    }

    @Test
    void whereThereAreNoColoursThereAreNoEscapeSequences() {
        for (Tone tone : Tone.values()) {
            screen.feedback(List.of(new FeedbackLine(tone, "words")));
        }

        assertThat(said.toString().lines()).containsOnly("words");
    }

    @Test
    void aLineIsOneLine() {
        screen.line("ignored a\nb\u001b[2J");

        assertThat(said.toString().lines()).containsExactly("ignored a b\\u001B[2J");
    }

    @Test
    void theLastWordsOfAProcessKeepTheirLinesAndDoNotFillTheScreen() {
        screen.message("gradus: a worker did not start; it said: " + "no\n".repeat(10_000));

        assertThat(said.toString().lines()).hasSize(200).endsWith("[... 9801 more lines]");
    }
}
