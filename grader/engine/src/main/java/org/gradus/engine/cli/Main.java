package org.gradus.engine.cli;

import java.util.List;
import java.util.Optional;
import org.ejml.concurrency.EjmlConcurrency;
import picocli.CommandLine;

/** Entry point of {@code gradus.jar}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // The same sums in the same order on every machine.
        EjmlConcurrency.USE_CONCURRENT = false;
        Ending.isBounded();
        Optional<Integer> elsewhere = Utf8Restart.ifNeeded(List.of(args));
        int exitCode = elsewhere.orElseGet(() -> execute(Utf8Restart.asTyped(List.of(args))));
        Ending.with(exitCode);
        System.exit(exitCode);
    }

    private static int execute(List<String> args) {
        return commandLine().execute(args.toArray(String[]::new));
    }

    /** The whole command, with what becomes of errors. */
    static CommandLine commandLine() {
        return new CommandLine(new GradusCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Usage())
                .setExecutionExceptionHandler(new Faults());
    }
}
