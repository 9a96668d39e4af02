package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.author.mutation.Mutant;
import org.gradus.engine.author.mutation.Mutation;
import org.gradus.engine.author.mutation.MutationResult;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.Grading.Purpose;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import picocli.CommandLine;

/** Mutants of an assignment's own solution, graded behind the walls, and said which of them keep every point. */
final class MutantRun {

    private MutantRun() {}

    static void of(Path folder, Assignment assignment, int most, CommandLine command) throws InterruptedException {
        Screen err = Screen.err(command);
        Assignment hasty = assignment.withoutShrinking();
        Seed seed = new Seed(assignment.seed(), Seed.Origin.ASSIGNMENT);
        Purpose purpose = new Purpose(RunKind.GRADE, hasty, seed, Optional.empty(), folder);
        try (Walls walls = Walls.open(SandboxChoice.AUTO, Walls.WhenWeak.SAY_SO, err);
                Grading grading = walls.around(purpose)) {
            Mutation mutation =
                    new Mutation(folder, grading, Runtime.getRuntime().availableProcessors());
            say(
                    mutation.of(most, done -> err.line(done + " mutants graded, of at most " + most)),
                    Screen.out(command.getCommandSpec()));
        }
    }

    private static void say(MutationResult result, Screen screen) {
        screen.line("mutants of " + result.solution() + ": " + result.caught() + " of " + result.graded()
                + " lose marks, drawn from " + result.changes() + " changes; "
                + result.survivors().size()
                + " keep every point");
        for (Mutant mutant : result.survivors()) {
            screen.line("  "
                    + TerminalText.line(
                            result.solution() + "/" + mutant.file() + ":" + mutant.line() + ": " + mutant.kind()));
            screen.line("    - " + TerminalText.line(mutant.before()));
            screen.line("    + " + TerminalText.line(mutant.after()));
        }
        if (!result.survivors().isEmpty()) {
            screen.line(
                    "Each of these is a slip that the checks would miss, or changes nothing that anybody can see: look at the"
                            + " line, and write a case that tells the two apart.");
        }
    }
}
