package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.trial.CheckUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gradus doctor}: what walls this machine offers. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tests which walls around students' code this machine offers, and says how to get more.",
        footerHeading = "%nExample:%n",
        footer = "  gradus doctor")
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Screen screen = Screen.out(spec);
        Path cache = InnerJars.defaultCache(System.getenv());
        screen.line(machine());
        screen.line("");
        DoctorTable.of(CheckUp.ofThisMachine(cache)).forEach(screen::line);
        return ExitCode.OK;
    }

    private static String machine() {
        return "Java " + Runtime.version() + " in " + System.getProperty("java.home") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, as "
                + ProcessHandle.current().info().user().orElse("an unknown user");
    }
}
