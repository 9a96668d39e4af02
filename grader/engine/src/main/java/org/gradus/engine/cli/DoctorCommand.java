package org.gradus.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gradus.engine.sandbox.InnerJars;
import org.gradus.engine.sandbox.trial.CheckUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gradus doctor}: what walls this machine offers. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tries what walls around students' code this machine offers, and says how to get more.",
        footerHeading = "%nExample:%n",
        footer = "  gradus doctor")
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        Path cache = InnerJars.defaultCache(System.getenv());
        terminal.println(machine());
        terminal.println();
        DoctorTable.of(CheckUp.ofThisMachine(cache)).forEach(terminal::println);
        return ExitCode.OK;
    }

    private static String machine() {
        return "Java " + Runtime.version() + " in " + System.getProperty("java.home") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, as " + System.getProperty("user.name");
    }
}
