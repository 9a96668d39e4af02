package org.gradus.engine.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** What a command takes, as the program knows it. */
public final class Options {

    private Options() {}

    /** The longest names of its options, without those that every command has. */
    public static List<String> of(String command) {
        return Main.commandLine().getSubcommands().get(command).getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !name.equals("--help") && !name.equals("--version"))
                .toList();
    }
}
