package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.author.mutation.Mutant;
import org.gradus.engine.author.mutation.Mutation;
import org.gradus.engine.author.mutation.MutationResult;
import org.gradus.engine.author.mutation.Survivor;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.Grading.Purpose;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import picocli.CommandLine;

/** Mutants of an assignment's own solution, graded behind the walls, and said which of them keep every point. */
final class MutantRun {

    private static final int TIMES_MORE = 10;
    private static final int MOST_TRIES = 1000;

    private MutantRun() {}

    static void of(Path folder, Assignment assignment, int most, CommandLine command) throws InterruptedException {
        Screen err = Screen.err(command);
        try (Walls walls = Walls.open(SandboxChoice.AUTO, Walls.WhenWeak.SAY_SO, err);
                Grading grading = walls.around(purpose(folder, assignment, assignment.seed()));
                Grading thorough = walls.around(purpose(
                        folder,
                        assignment.withTries(Math.min(MOST_TRIES, TIMES_MORE * assignment.tries())),
                        assignment.seed() + 1))) {
            Mutation mutation =
                    new Mutation(folder, grading, thorough, Runtime.getRuntime().availableProcessors());
            say(
                    mutation.of(most, done -> err.line(done + " mutants graded, of at most " + most)),
                    Screen.out(command.getCommandSpec()));
        }
    }

    private static Purpose purpose(Path folder, Assignment assignment, long seed) {
        return new Purpose(
                RunKind.GRADE,
                assignment,
                new Seed(seed, Seed.Origin.OPTION),
                Optional.empty(),
                folder,
                Grading.Wanted.MARKS);
    }

    private static void say(MutationResult result, Screen screen) {
        screen.line("mutants of " + result.solution() + ": " + result.caught() + " of " + result.graded()
                + " lose marks, drawn from " + result.changes() + " changes; "
                + result.survivors().size() + " keep every point");
        for (Survivor.Why why : Survivor.Why.values()) {
            List<Mutant> some = result.survivors().stream()
                    .filter(survivor -> survivor.why() == why)
                    .map(Survivor::mutant)
                    .toList();
            if (!some.isEmpty()) {
                screen.line(some.size() + " of them: " + words(why));
                some.forEach(mutant -> say(result.solution(), mutant, screen));
            }
        }
    }

    private static String words(Survivor.Why why) {
        return switch (why) {
            case MISSED ->
                "missed, for other random inputs, " + TIMES_MORE
                        + " times as many, tell it from the original. Write a case that does";
            case WORTH_NOTHING ->
                "a check sees it, under a facet that is worth nothing. Give it points, if it should cost some";
            case ALIKE ->
                "other random inputs, " + TIMES_MORE
                        + " times as many, do not tell it from the original either. It is equivalent,"
                        + " or something that no check asks";
        };
    }

    private static void say(String solution, Mutant mutant, Screen screen) {
        screen.line(
                "  " + TerminalText.line(solution + "/" + mutant.file() + ":" + mutant.line() + ": " + mutant.kind()));
        screen.line("    - " + TerminalText.line(mutant.before()));
        screen.line("    + " + TerminalText.line(mutant.after()));
    }
}
