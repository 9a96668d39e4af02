package org.gradus.engine.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.engine.clean.LogText;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.report.text.FeedbackLine;
import org.gradus.engine.report.text.FeedbackLine.Tone;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The only way out to standard output and standard error. It may be a terminal or the log of a CI system, and is treated as both:
 * no line of it, whoever wrote its words, holds what a terminal obeys or is a command to a CI system.
 */
final class Screen {

    private final PrintWriter out;
    private final Ansi colours;
    private volatile boolean isOver;

    Screen(PrintWriter out) {
        this(out, Ansi.OFF);
    }

    Screen(PrintWriter out, Ansi colours) {
        this.out = out;
        this.colours = colours;
    }

    /** Standard output of a command, in colours where it has some. */
    static Screen out(CommandSpec command) {
        return new Screen(
                command.commandLine().getOut(),
                command.commandLine().getColorScheme().ansi());
    }

    /** Standard error of a command. */
    static Screen err(CommandLine command) {
        return new Screen(command.getErr());
    }

    /** Standard error where there is no command yet; in ASCII, since the locale is known to be no better. */
    static Screen beforeTheStart() {
        return new Screen(new PrintWriter(System.err, true, StandardCharsets.US_ASCII));
    }

    /** One line, whatever is in it. */
    void line(String line) {
        if (!isOver) {
            out.println(LogText.line(line));
            out.flush();
        }
    }

    /** A line that the next one is written over, on a terminal. */
    void passingLine(String line) {
        if (!isOver) {
            out.print("\r" + LogText.line(line));
            out.flush();
        }
    }

    /** The last line of a process that is being ended: whatever comes after it on other threads is of no use. */
    void lastLine(String line) {
        line(line);
        isOver = true;
    }

    /** Lines of ours, however many, each of which was made a single line before. */
    void lines(String text) {
        LogText.lines(text).forEach(out::println);
        out.flush();
    }

    /** Feedback. What turns a colour on and off is put around a line that is harmless already. */
    void feedback(List<FeedbackLine> lines) {
        lines.forEach(line -> out.println(painted(line)));
        out.flush();
    }

    private String painted(FeedbackLine line) {
        List<Style> styles = colours.enabled() ? styles(line.tone()) : List.of();
        return Style.on(styles.toArray(Style[]::new)) + line.text() + (styles.isEmpty() ? "" : Style.reset.off());
    }

    private static List<Style> styles(Tone tone) {
        return switch (tone) {
            case PLAIN -> List.of();
            case HEADING -> List.of(Style.bold);
            case GOOD -> List.of(Style.fg_green);
            case BAD -> List.of(Style.fg_red);
        };
    }

    /** A line that a CI service is to obey, made by the class of {@code clean} for it: it goes out as it is. */
    void command(String command) {
        out.println(command);
        out.flush();
    }

    /** A message that may hold the words of a student's side, with lines of their own: not too many of them. */
    void message(String message) {
        lines(TerminalText.lines(message));
    }

    /** An exception that nobody foresaw, with all that there is to report about it. */
    void trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        message(trace.toString());
    }
}
