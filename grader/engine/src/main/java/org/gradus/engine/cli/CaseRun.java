package org.gradus.engine.cli;

import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.batch.Replayed;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.clean.LogLines;
import org.gradus.engine.clean.TerminalText;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.report.text.MatrixText;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Family;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.StoredMatrix;

/** One file run alone on one submission, and what is printed of it. */
final class CaseRun {

    private static final String INDENT = "      ";

    private final CaseFile file;
    private final LogLines lines = new LogLines();

    private CaseRun(CaseFile file) {
        this.file = file;
    }

    /** Runs the file and prints what came of it; the exit status says whether all of it is as it should be. */
    static int of(Grading grading, CaseFile file, Submission submission, Screen screen) {
        Replayed replayed = grading.replay(file, submission);
        CaseRun run = new CaseRun(file);
        run.render(replayed);
        screen.lines(run.lines.text());
        if (replayed.judged().stream().anyMatch(CaseRun::isFault)) {
            return ExitCode.FAULT;
        }
        if (!replayed.reason().isEmpty()) {
            return ExitCode.NOT_GRADED;
        }
        return replayed.isPassed() ? ExitCode.OK : ExitCode.BELOW;
    }

    private static boolean isFault(Judged judged) {
        return judged.judgement().outcome() instanceof Outcome.GraderFault;
    }

    private void render(Replayed replayed) {
        lines.add(file.id() + ": " + TerminalText.line(file.title()));
        if (!replayed.reason().isEmpty()) {
            lines.add("  " + TerminalText.line(replayed.reason()));
        }
        replayed.judged().forEach(this::judged);
        if (replayed.reason().isEmpty()) {
            long passed = replayed.judged().stream()
                    .filter(judged -> judged.judgement().isPassed())
                    .count();
            lines.add(passed + " of " + replayed.judged().size() + " passed");
        }
        replayed.notes().forEach(note -> lines.add("  * " + TerminalText.line(note)));
    }

    /** The names of a case's checks begin with the case, which stands above already. */
    private String name(CheckId check) {
        if (check.family() == Family.CHAIN) {
            return "the chain as a whole";
        }
        return check.part() + "  " + check.nameWithinItsCase();
    }

    private void judged(Judged judged) {
        Judgement judgement = judged.judgement();
        String name = name(judged.check());
        if (judgement.isPassed()) {
            lines.add("  + " + name);
            return;
        }
        lines.add("  - " + name);
        lines.add(INDENT + TerminalText.line(judgement.outcome().message()));
        if (judgement.outcome() instanceof Outcome.NotCompiled broken) {
            broken.errors().forEach(error -> lines.add(INDENT + TerminalText.line(error)));
        }
        judgement
                .difference()
                .map(difference -> MatrixText.difference(
                        StoredMatrix.of(difference.expected()), StoredMatrix.of(difference.actual())))
                .ifPresent(matrices -> matrices.forEach(line -> lines.add(INDENT + line)));
    }
}
