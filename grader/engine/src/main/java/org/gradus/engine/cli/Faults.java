package org.gradus.engine.cli;

import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.sandbox.SandboxException;
import org.gradus.engine.table.TableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into a message that says what to do, and an exit status. */
final class Faults implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Screen screen = Screen.err(command);
        if (thrown instanceof AssignmentException
                || thrown instanceof IntakeException
                || thrown instanceof OutputRefusedException
                || thrown instanceof TableException
                || thrown instanceof WallsException) {
            screen.message("gradus: " + thrown.getMessage());
            return ExitCode.USAGE;
        }
        if (thrown instanceof InterruptedException) {
            screen.line("gradus: interrupted; the same command continues where it stopped");
            return ExitCode.INTERRUPTED;
        }
        if (thrown instanceof SandboxException || thrown instanceof JournalException) {
            screen.message("gradus: " + thrown.getMessage());
            return ExitCode.FAULT;
        }
        screen.line("gradus: this should not have happened; please report it with what follows");
        screen.trace(thrown);
        return ExitCode.FAULT;
    }
}
