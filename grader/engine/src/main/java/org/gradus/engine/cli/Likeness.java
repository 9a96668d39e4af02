package org.gradus.engine.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.journal.EarlierRun;
import org.gradus.engine.journal.GraderIdentity;
import org.gradus.engine.journal.RunFile;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.sandbox.trial.SandboxChoice;
import org.jspecify.annotations.Nullable;

/** Grading as an earlier run did: what its {@code run.json} says is taken over, and whatever would still differ is said. */
final class Likeness {

    private static final String REMEDY = "Grade by the assignment as it was then, or without --like.";

    private final RunFile earlier;

    Likeness(RunFile earlier) {
        this.earlier = earlier;
    }

    /** @throws org.gradus.engine.journal.OutputRefusedException if nothing of a run is there */
    static Likeness of(Path runFile) {
        return new Likeness(EarlierRun.read(runFile));
    }

    /**
     * Takes over seed, encoding, sandbox and feedback.
     *
     * @param isGiven whether an option was given by name
     * @return what was given and was otherwise then, a line each
     */
    List<String> takeOver(AssignmentOptions options, Predicate<String> isGiven) {
        List<String> differences = new ArrayList<>();
        RunIdentity run = earlier.run();
        Seed seed = new Seed(run.seed(), run.seedFrom());
        String given = options.seed instanceof SeedChoice.Given number ? Long.toString(number.number()) : "secret";
        add(differences, isGiven, "--seed", given, Long.toString(run.seed()));
        options.seed = new SeedChoice.AsThen(seed);
        String encoding = options.encoding().map(Charset::name).orElse("");
        add(differences, isGiven, "--encoding", encoding, run.encoding());
        options.encoding = known(run.encoding(), differences);
        add(differences, isGiven, "--sandbox", options.sandbox.toString(), run.sandbox());
        Arrays.stream(SandboxChoice.values())
                .filter(choice -> choice.toString().equals(run.sandbox()))
                .findFirst()
                .ifPresentOrElse(
                        choice -> options.sandbox = choice,
                        () -> differences.add("there are no walls called " + run.sandbox() + " in this Gradus."));
        Optional<Telling> told = earlier.marks().told();
        String feedback = options.feedback.told().map(Telling::toString).orElse("");
        add(differences, isGiven, "--feedback", feedback, earlier.marks().feedback());
        told.ifPresent(options.feedback::tell);
        return differences;
    }

    private static @Nullable Charset known(String encoding, List<String> differences) {
        try {
            return encoding.isEmpty() ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            differences.add("this Java knows no encoding called " + encoding + ".");
            return null;
        }
    }

    private static void add(
            List<String> differences, Predicate<String> isGiven, String option, String now, String then) {
        if (isGiven.test(option) && !now.equals(then)) {
            differences.add(option + " is " + now + ", and was " + (then.isEmpty() ? "not given" : then)
                    + " then. Leave it out: it is taken from run.json.");
        }
    }

    /** What of the assignment is otherwise than it was then, a line each. */
    List<String> differences(Assignment assignment) {
        RunIdentity run = earlier.run();
        if (!run.assignmentId().equals(assignment.id())) {
            return List.of(
                    "the assignment is " + assignment.id() + ", and was " + run.assignmentId() + " then. " + REMEDY);
        }
        boolean hasHidden = !assignment.hiddenCases().isEmpty();
        if (run.hiddenCases() != hasHidden) {
            return List.of(
                    hasHidden
                            ? "there are hidden cases, and there were none then. Leave out --hidden."
                            : "there are no hidden cases, and there were some then. Name them with --hidden.");
        }
        if (!saysAll()) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        if (!run.assignmentHash().equals(assignment.hash())) {
            differences.add("the assignment's checks, cases, limits or tolerances are not those of then. " + REMEDY);
        }
        if (!earlier.marks().assignmentHash().equals(assignment.marksHash())) {
            differences.add("the assignment's points, follow-through share, feedback or title are not those of then. "
                    + REMEDY);
        }
        return differences;
    }

    /** What nothing on the command line can make the same, a line each. */
    List<String> remarks(GraderIdentity grader, String java) {
        RunIdentity run = earlier.run();
        List<String> remarks = new ArrayList<>();
        if (!run.grader().equals(grader)) {
            remarks.add("not as then: that was Gradus " + run.grader().version() + " ("
                    + run.grader().hash() + "), and this is " + grader.version() + " (" + grader.hash()
                    + "). Only that jar gives the same marks for certain");
        }
        if (!run.java().equals(java)) {
            remarks.add("not as then: that was on Java " + run.java() + ", and this is " + java);
        }
        if (!saysAll()) {
            remarks.add(
                    "that run.json is of an earlier Gradus and does not say enough to tell whether the assignment is the"
                            + " same");
        }
        return remarks;
    }

    /** For a run without decisions of people, where there were some then. */
    Optional<String> remarkOnDecisions() {
        return earlier.marks().decisions().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "people decided on marks then: name the folder with --decisions, if they are to count again");
    }

    /** The hash of the first schema was over the bytes of the files. */
    private boolean saysAll() {
        return !earlier.resultsHash().isEmpty();
    }
}
