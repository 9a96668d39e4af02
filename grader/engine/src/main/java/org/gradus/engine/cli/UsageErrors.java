package org.gradus.engine.cli;

import java.util.Collection;
import java.util.List;
import org.gradus.engine.name.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with the words of a command, and what was meant if that can be guessed. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException thrown, String[] words) {
        CommandLine command = thrown.getCommandLine();
        Screen screen = Screen.err(command);
        // What is missing may be missing for having been misspelt.
        List<String> unmatched = command.getUnmatchedArguments();
        screen.message("gradus: " + (unmatched.isEmpty() ? thrown.getMessage() : unknown(unmatched.get(0), command)));
        screen.line(command.getCommandSpec().qualifiedName() + " --help says more.");
        return ExitCode.USAGE;
    }

    private static String unknown(String word, CommandLine command) {
        boolean isOption = word.startsWith("-");
        String name = isOption ? word.replaceFirst("=.*", "") : word;
        Collection<String> known = isOption
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String what = isOption ? "unknown option " : known.isEmpty() ? "one argument too many: " : "unknown command ";
        return what + name + Nearest.question(name, known);
    }
}
