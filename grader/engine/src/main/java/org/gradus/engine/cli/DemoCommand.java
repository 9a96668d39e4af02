package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.AssignmentLoader;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.report.Graded;
import org.gradus.engine.report.MarksTable;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gradus demo}: the bundled samples. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Grades the bundled sample submissions and prints the table of marks.",
        footerHeading = "%nExample:%n",
        footer = "  gradus demo --out gradus-demo")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            paramLabel = "DIR",
            description = "Where the samples, the assignment and the marks go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("gradus-demo");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Screen screen = Screen.out(spec);
        Path assignment = BundledAssignment.unpack("backprop-basics", out.resolve("assignment"));
        Path samples = assignment.resolve("samples");
        Path marks = out.resolve("marks");
        Walls walls = Walls.open(SandboxChoice.AUTO, Walls.WhenWeak.SAY_SO, Screen.err(spec.commandLine()));
        try (Session session = Session.open(AssignmentLoader.load(assignment), null, samples, walls)) {
            int lanes = Runtime.getRuntime().availableProcessors();
            // After another build of Gradus the demo is another run, and takes the folder of the one before.
            List<Graded> graded = new BatchRun(session, Screen.err(spec.commandLine()))
                    .run(samples, marks, OutputFolder::replace, lanes);
            screen.lines(MarksTable.of(session.assignment(), graded));
            screen.line("");
            screen.line("The tables are in " + marks + ": scores.csv, marks.csv, checks.csv. The submissions are in "
                    + samples + ".");
            return BatchRun.exitCode(graded);
        }
    }
}
