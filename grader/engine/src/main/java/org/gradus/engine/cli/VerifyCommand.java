package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.author.AdapterTrial;
import org.gradus.engine.author.CaseFilling;
import org.gradus.engine.check.References;
import org.gradus.engine.check.cases.Disagreement;
import org.gradus.engine.check.cases.Verification;
import org.gradus.engine.check.cases.Verified;
import org.gradus.engine.check.suite.FacetCoverage;
import org.gradus.engine.clean.Count;
import org.gradus.engine.course.OpenAssignment;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus verify}: an assignment. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an assignment against its schema, and every expected value against the reference. Says what looks at"
                    + " each facet."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  gradus verify testcases/backprop-basics",
            "  gradus verify testcases/backprop-basics --hidden hidden",
            "  gradus verify my-assignment --fill",
            "  gradus verify my-assignment --mutants 50"
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The assignment: a folder with assignment.json and cases.")
    private Path folder = Path.of("");

    @Mixin
    private HiddenOption hidden = new HiddenOption();

    @Option(
            names = "--fill",
            description = "First write what the references say in place of every expected value that is null.")
    private boolean fills;

    @Option(
            names = "--mutants",
            arity = "0..1",
            fallbackValue = "200",
            paramLabel = "N",
            description = {
                "Then change a right solution in one place at a time, grade at most so many of these mutants"
                        + " (${FALLBACK-VALUE} unless given), and list those that keep every point. It takes minutes."
            })
    private @Nullable Integer mutants;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Screen screen = Screen.out(spec);
        if (fills) {
            fill(screen);
        }
        if (mutants != null && mutants < 1) {
            throw new ParameterException(spec.commandLine(), "--mutants needs a number of at least 1.");
        }
        Assignment assignment = AssignmentLoader.load(folder, hidden.folder());
        int exitCode = verified(assignment, screen);
        if (mutants != null && exitCode == ExitCode.OK) {
            MutantRun.of(folder, assignment, mutants, spec.commandLine());
        }
        return exitCode;
    }

    private int verified(Assignment assignment, Screen screen) {
        if (!OpenAssignment.needsWalls(assignment)) {
            return verified(assignment, Grading.coverage(assignment), References.standard(), screen);
        }
        try (Walls walls = Walls.open(SandboxChoice.AUTO, Walls.WhenWeak.SAY_SO, Screen.err(spec.commandLine()));
                OpenAssignment open = walls.around(assignment)) {
            new AdapterTrial(folder, assignment, walls.sandbox(), walls.jars())
                    .run()
                    .forEach(screen::line);
            return verified(assignment, open.coverage(), open.references(), screen);
        }
    }

    private void fill(Screen screen) {
        Assignment bare = AssignmentLoader.loadWithoutCases(folder);
        AnsweringReferences.during(
                        bare,
                        Screen.err(spec.commandLine()),
                        references -> new CaseFilling(references).in(folder, bare))
                .forEach(file -> screen.line("filled " + file));
    }

    private static int verified(
            Assignment assignment, List<FacetCoverage> coverage, References references, Screen screen) {
        Verified verified = new Verification(references).of(assignment);
        List<Disagreement> disagreements = verified.disagreements();
        disagreements.forEach(one -> screen.line(one.message()));
        new VerifiedText(verified).notes().forEach(screen::line);
        if (!disagreements.isEmpty()) {
            screen.line(Count.of(disagreements.size(), "expected value disagrees", "expected values disagree")
                    + " with the reference. Correct them, or the"
                    + " inputs of their cases: a slip here would cost every student marks.");
            return ExitCode.USAGE;
        }
        new CoverageText(coverage).lines().forEach(screen::line);
        screen.line(assignment.id() + ": " + Count.of(assignment.parts().size(), "part") + ", "
                + Count.of(assignment.cases().size(), "case") + ", " + hiddenCases(assignment)
                + assignment.maxPoints().toPlainString() + " points; " + new VerifiedText(verified).summary());
        return ExitCode.OK;
    }

    private static String hiddenCases(Assignment assignment) {
        int count = assignment.hiddenCases().size();
        return count == 0 ? "" : Count.of(count, "hidden case") + ", ";
    }
}
