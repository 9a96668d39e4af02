package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FaultsTest {

    /** A command that ends with an exception. */
    @Command(name = "fails")
    private static final class Fails implements Callable<Integer> {

        private final Exception thrown;

        Fails(Exception thrown) {
            this.thrown = thrown;
        }

        @Override
        public Integer call() throws Exception {
            throw thrown;
        }
    }

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @MethodSource("exceptions")
    void everyExceptionHasItsStatusAndIsSaidInASentence(Exception thrown, int status) {
        assertThat(execute(thrown)).isEqualTo(status);
        assertThat(said).hasToString("gradus: " + thrown.getMessage() + System.lineSeparator());
    }

    static Stream<Arguments> exceptions() {
        Problem problem = new Problem("assignment.json", "/id", "it is empty", "Give it a name.");
        return Stream.of(
                Arguments.of(new AssignmentException(List.of(problem)), 2),
                Arguments.of(new IntakeException("there is no such folder"), 2),
                Arguments.of(new OutputRefusedException("belongs to another run"), 2),
                Arguments.of(new JournalException("cannot write"), 3),
                Arguments.of(new SandboxException("no process"), 3));
    }

    @Test
    void anInterruptionSaysThatTheSameCommandGoesOn() {
        assertThat(execute(new InterruptedException())).isEqualTo(130);
        assertThat(said.toString()).contains("the same command continues where it stopped");
    }

    @Test
    void whatShouldNotHappenIsOursAndShowsWhatToReport() {
        assertThat(execute(new IllegalStateException("a lane came to a halt"))).isEqualTo(3);
        assertThat(said.toString())
                .startsWith("gradus: this should not have happened; please report it with what follows")
                .contains("IllegalStateException: a lane came to a halt")
                .contains("at org.gradus.engine.cli.FaultsTest");
    }

    private int execute(Exception thrown) {
        return new CommandLine(new Fails(thrown))
                .setExecutionExceptionHandler(new Faults())
                .setErr(new PrintWriter(said, true))
                .execute();
    }
}
