package org.gradus.engine.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseFile;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.read.CaseFileLoader;
import org.gradus.engine.batch.BatchEntry;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.Grading.Purpose;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.grading.Turn;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.journal.FreshFolder;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.name.Nearest;
import org.gradus.engine.report.Reports;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.SubmissionReport;
import org.gradus.engine.report.text.Detail;
import org.gradus.engine.report.text.Feedback;
import org.gradus.engine.report.text.FeedbackLine;
import org.gradus.engine.result.SubmissionRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code gradus grade}: one submission. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades one submission, a folder or a .zip, and prints the feedback.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gradus grade . --assignment assignment",
            "  gradus grade alice.zip -a testcases/backprop-basics --min-percent 50",
            "  gradus grade . -a assignment --case report/counterexamples/Dense-dX.json",
            "  gradus grade . -a assignment --part Dense --verbose",
            "",
            "Exit status 4: nothing was graded, because there is no source, or because a person",
            "has to look at the submission first."
        })
final class GradeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SUBMISSION", description = "The submission: a folder or a .zip.")
    private Path submission = Path.of("");

    @Mixin
    private AssignmentOptions options = new AssignmentOptions();

    @Option(
            names = "--min-percent",
            paramLabel = "P",
            converter = Percent.class,
            description = "Exit with 1 if the submission scores less than this.")
    private BigDecimal minPercent = BigDecimal.ZERO;

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            paramLabel = "DIR",
            description = "Also write the tables and the feedback there; an earlier report is kept there, in earlier/.")
    private @Nullable Path out;

    @Mixin
    private CiOptions ci = new CiOptions();

    @Option(names = "--verbose", description = "Print everything: each check, and the layers one after the other.")
    private boolean isVerbose;

    @Option(names = "--part", paramLabel = "CLASS", description = "Print this part alone; all of them are graded.")
    private @Nullable String part;

    @Option(
            names = "--case",
            paramLabel = "FILE",
            description = "Run just this case or counterexample, without marks; exit with 1 if it fails.")
    private @Nullable Path caseFile;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Screen screen = Screen.out(spec);
        requireCompatibleOptions();
        ci.requireReady(spec.commandLine());
        Submission handedIn = Submission.at(submission);
        Optional.ofNullable(out).map(OutputPlace::new).ifPresent(this::requireElsewhere);
        try (Walls.Opening opening = Walls.opening(options.sandbox)) {
            return call(opening, handedIn, screen);
        }
    }

    private int call(Walls.Opening opening, Submission handedIn, Screen screen) throws InterruptedException {
        Assignment assignment = options.load();
        Optional.ofNullable(part).ifPresent(name -> requirePart(assignment, name));
        Optional<CaseFile> replayed =
                Optional.ofNullable(caseFile).map(file -> CaseFileLoader.load(file, assignment.parts()));
        // Another one for every report: what an earlier one shows helps nobody to prepare for the next.
        Seed seed = options.seed.once(assignment);
        Purpose purpose = new Purpose(RunKind.GRADE, assignment, seed, options.encoding(), submission);
        try (Walls walls = opening.open(Walls.WhenWeak.SAY_SO, Screen.err(spec.commandLine()));
                Grading grading = walls.around(purpose)) {
            options.folders().forEach(walls::requireHidden);
            if (replayed.isPresent()) {
                return CaseRun.of(grading, replayed.get(), handedIn, screen);
            }
            if (out == null) {
                return exitCode(grade(grading, handedIn, Optional.empty(), screen));
            }
            grading.requirePrepared();
            // Before anything is graded: a folder that holds another run is refused at once.
            try (OutputFolder output = OutputFolder.open(out, grading.run())) {
                return exitCode(grade(grading, handedIn, Optional.of(output), screen));
            }
        }
    }

    private Graded grade(Grading grading, Submission handedIn, Optional<OutputFolder> output, Screen screen)
            throws InterruptedException {
        Assignment assignment = grading.assignment();
        MarkedRecords marked = new MarkedRecords(assignment, Decisions.none());
        List<Graded> found = new ArrayList<>();
        List<BatchEntry> entries = grading.records(
                List.of(handedIn),
                1,
                Journal.none(),
                (name, record) -> found.add(marked.tellable(marked.of(name, record))));
        Graded graded = found.get(0);
        SubmissionReport report = SubmissionReport.toldTo(assignment, graded);
        SubmissionReport shown = Optional.ofNullable(part).map(report::about).orElse(report);
        List<FeedbackLine> lines = Feedback.lines(shown, isVerbose ? Detail.EVERYTHING : Detail.SCREEN);
        ci.say(lines, report, submission, screen);
        output.ifPresent(folder -> {
            MarksIdentity marks = MarksIdentity.of(assignment, options.feedback.told(), Collections.emptySortedMap());
            try (FreshFolder fresh = folder.fresh()) {
                marked.report(List.of(new Turn(graded.submission(), () -> graded)), Reports.OF_ONE, fresh);
                folder.publish(fresh, marks, BatchEntry.contents(entries));
            }
        });
        return graded;
    }

    private void requireCompatibleOptions() {
        boolean isForMarks = out != null
                || minPercent.signum() != 0
                || options.hidden.folder().isPresent();
        if (caseFile != null && isForMarks) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--case gives no marks, so it cannot be combined with --out, --min-percent or --hidden. Leave them out.");
        }
        if (options.seed instanceof SeedChoice.Secret && out == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seed secret needs --out: the seed is kept in run.json there, and without it nobody could reproduce"
                            + " the marks. Name a folder.");
        }
    }

    private void requirePart(Assignment assignment, String name) {
        if (assignment.part(name).isEmpty()) {
            List<String> names =
                    assignment.parts().stream().map(Part::className).toList();
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no part " + name + " in the assignment"
                            + Nearest.to(name, names)
                                    .map(meant -> ", did you mean " + meant + "?")
                                    .orElse(": it has " + String.join(", ", names)));
        }
    }

    private void requireElsewhere(OutputPlace place) {
        place.requireNotLedBy(submission);
        place.requireApartFrom(options.folders());
    }

    private int exitCode(Graded graded) {
        SubmissionRecord record = graded.record();
        if (record.hasFault()) {
            return ExitCode.FAULT;
        }
        if (!record.status().isGraded()) {
            return ExitCode.NOT_GRADED;
        }
        BigDecimal percent = graded.marks().map(SubmissionMarks::percent).orElse(BigDecimal.ZERO);
        return percent.compareTo(minPercent) < 0 ? ExitCode.BELOW : ExitCode.OK;
    }

    /** Reads a percentage; the message of the standard converter is for programmers. */
    private static final class Percent implements ITypeConverter<BigDecimal> {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        @Override
        public BigDecimal convert(String value) {
            BigDecimal percent = number(value);
            if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
                throw new TypeConversionException("'" + value + "' is not between 0 and 100");
            }
            return percent;
        }

        private static BigDecimal number(String value) {
            try {
                return new BigDecimal(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is not a number such as 50 or 62.5");
            }
        }
    }
}
