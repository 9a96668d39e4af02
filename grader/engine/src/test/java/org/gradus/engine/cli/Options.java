package org.gradus.engine.cli;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a command takes, as the program knows it. */
public final class Options {

    private Options() {}

    /** The longest names of its options, without those that every command has. */
    public static List<String> of(String command) {
        CommandLine found =
                Objects.requireNonNull(Main.commandLine().getSubcommands().get(command), command);
        return found.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !name.equals("--help") && !name.equals("--version"))
                .toList();
    }
}
