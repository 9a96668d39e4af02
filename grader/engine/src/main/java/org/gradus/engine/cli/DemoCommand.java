package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.Grading.Purpose;
import org.gradus.engine.intake.gradebook.BulkDownload;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.report.model.Standing;
import org.gradus.engine.report.text.MarksTable;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradus demo}: the bundled samples. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Grades the bundled sample submissions and prints the table of marks.",
        footerHeading = "%nExample:%n",
        footer = "  gradus demo --out gradus-demo")
final class DemoCommand implements Callable<Integer> {

    private static final String ASSIGNMENT = "backprop-basics";

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            paramLabel = "DIR",
            description = "Where the samples, the assignment and the marks go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("gradus-demo");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!BundledAssignment.hasSamples(ASSIGNMENT)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The sample submissions are missing: put gradus-samples.jar, which the build leaves next to gradus.jar,"
                            + " back there.");
        }
        Screen screen = Screen.out(spec);
        DemoFolder folder = new DemoFolder(out);
        Path assignment = folder.take();
        Path samples = assignment.resolve("samples");
        Path marks = folder.marks();
        Assignment loaded = AssignmentLoader.load(assignment);
        Seed seed = new SeedChoice.Own().once(loaded);
        Purpose purpose = new Purpose(RunKind.DEMO, loaded, seed, Optional.empty(), samples);
        Screen err = Screen.err(spec.commandLine());
        try (Walls walls = Walls.open(SandboxChoice.AUTO, Walls.WhenWeak.SAY_SO, err);
                Grading grading = walls.around(purpose)) {
            int lanes = Runtime.getRuntime().availableProcessors();
            List<Standing> graded =
                    new BatchRun(grading, err).run(BatchRun.Order.all(BulkDownload.folders(samples), marks, lanes));
            screen.lines(MarksTable.of(loaded, graded));
            screen.line("");
            screen.line("The tables are in " + marks + ": scores.csv, marks.csv, checks.csv. The submissions are in "
                    + samples + ".");
            screen.line("Open " + marks.resolve("report.html") + " in a browser for the whole class on one page.");
            return BatchRun.exitCode(graded);
        }
    }
}
