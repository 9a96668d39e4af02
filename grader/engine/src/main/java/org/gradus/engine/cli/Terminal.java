package org.gradus.engine.cli;

import java.io.Console;
import picocli.CommandLine.Help.Ansi;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    /** Colours where a person is watching and {@code NO_COLOR} does not forbid them; never in a file or a pipe. */
    static Ansi colours() {
        return isInteractive() ? Ansi.AUTO : Ansi.OFF;
    }

    /** Since Java 22 there is a console without a terminal too, and only that release on can say which. */
    @SuppressWarnings("SystemConsoleNull") // the null check is for the releases before 22, isTerminal for those after
    static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
