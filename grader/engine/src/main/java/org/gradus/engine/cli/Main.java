package org.gradus.engine.cli;

import java.util.List;
import java.util.Optional;
import org.ejml.concurrency.EjmlConcurrency;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.export.GradebookFormat;
import org.gradus.engine.intake.git.GitProtocol;
import org.gradus.engine.intake.gradebook.AttemptChoice;
import org.gradus.engine.intake.gradebook.CourseSystem;
import org.gradus.engine.report.Format;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Entry point of {@code gradus.jar}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // The same sums in the same order on every machine.
        EjmlConcurrency.USE_CONCURRENT = false;
        BoundedEnd.isBounded();
        Optional<Integer> elsewhere = Utf8Restart.ifNeeded(List.of(args));
        int exitCode = elsewhere.orElseGet(() -> execute(Utf8Restart.asTyped(List.of(args))));
        BoundedEnd.with(exitCode);
        System.exit(exitCode);
    }

    private static int execute(List<String> args) {
        return commandLine().execute(args.toArray(String[]::new));
    }

    /** The whole command, with what becomes of errors. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new GradusCommand());
        WordConverter.register(command, AttemptChoice.class);
        WordConverter.register(command, CourseSystem.class);
        WordConverter.register(command, Format.class);
        WordConverter.register(command, GitProtocol.class);
        WordConverter.register(command, GradebookFormat.class);
        WordConverter.register(command, SandboxChoice.class);
        WordConverter.register(command, Telling.class);
        command.setColorScheme(Help.defaultColorScheme(Terminal.colours()));
        return command.setParameterExceptionHandler(new UsageErrors()).setExecutionExceptionHandler(new Faults());
    }
}
