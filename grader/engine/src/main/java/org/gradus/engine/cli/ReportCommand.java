package org.gradus.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.batch.EarlierRecords;
import org.gradus.engine.clean.Count;
import org.gradus.engine.decision.DecisionFiles;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.grading.Turn;
import org.gradus.engine.journal.FreshFolder;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.journal.WholeFile;
import org.gradus.engine.report.Format;
import org.gradus.engine.report.Report;
import org.gradus.engine.report.Reports;
import org.gradus.engine.share.Pseudonyms;
import org.gradus.engine.share.SharedClass;
import org.gradus.engine.share.SharedFolder;
import org.gradus.engine.table.TableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus report}: more of what a batch found out. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Makes reports of a finished batch, from its records alone: nothing is graded again. Where points, the"
                        + " follow-through share, feedback or decisions have changed, everything is marked afresh.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gradus report marks --assignment testcases/backprop-basics --format json,markdown",
            "  gradus report marks --assignment with-other-points",
            "  gradus report marks --assignment testcases/backprop-basics --pseudonyms --out for-all"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder that gradus batch wrote with --out.")
    private Path batch = Path.of("");

    @Option(
            names = {"-a", "--assignment"},
            required = true,
            paramLabel = "DIR",
            description = "The assignment that the batch was graded by; its points may be other ones.")
    private Path assignment = Path.of("");

    @Mixin
    private HiddenOption hidden = new HiddenOption();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "F",
            description =
                    "What to make: csv, json, text, markdown, html, junit or gradescope; several are joined by commas."
                            + " Without it, everything that a batch writes is made again.")
    private List<Format> formats = List.of();

    @Mixin
    private FeedbackOption feedback = new FeedbackOption();

    @Mixin
    private SharingOptions sharing = new SharingOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        requireWhere();
        Screen screen = Screen.out(spec);
        Assignment named = hidden.with(assignment);
        try (OutputFolder folder = OutputFolder.reopen(batch)) {
            SortedMap<String, byte[]> kept = DecisionFiles.of(batch, Optional.empty());
            // What was to be told when it was graded is not told more freely because nobody said it again.
            Optional<Telling> told = feedback.told().or(() -> folder.marks().told());
            Assignment graded = told.map(named::with).orElse(named);
            Decisions decisions = Decisions.of(
                    kept,
                    graded,
                    folder.submissions().stream()
                            .map(SubmissionContent::submission)
                            .toList());
            MarkedRecords marked = new MarkedRecords(graded, decisions);
            marked.requireSameAssignment(folder.run());
            List<Turn> turns = marked.turns(folder.submissions(), new EarlierRecords(folder));
            if (sharing.folder().isPresent()) {
                share(sharing.folder().get(), folder, marked, turns, new Sharing(graded, decisions));
                return ExitCode.OK;
            }
            MarksIdentity marks = MarksIdentity.of(named, told, kept);
            // Tables that say one thing and pages that say another would be worse than either.
            boolean isMarkedAfresh = formats.isEmpty() || !marks.equals(folder.marks());
            try (FreshFolder fresh = folder.fresh()) {
                marked.report(turns, isMarkedAfresh ? everything(folder) : Reports.of(formats), fresh);
                String summary = summary(fresh.names().size(), turns.size(), batch);
                if (isMarkedAfresh) {
                    kept.forEach(fresh::put);
                    folder.publish(fresh, marks, folder.submissions())
                            .ifPresent(earlier ->
                                    ChangeText.ofReplaced(earlier, batch).forEach(screen::line));
                } else {
                    folder.add(fresh);
                }
                screen.line(summary);
            }
        }
        return ExitCode.OK;
    }

    private Report everything(OutputFolder folder) {
        return Reports.ofClass(Grading.facts(folder.run()), formats);
    }

    /** What names are taken from, and how marks are made again without them. */
    private record Sharing(Assignment assignment, Decisions decisions) {}

    /** Hidden cases stay with whoever may see names. */
    private void share(Path out, OutputFolder folder, MarkedRecords marked, List<Turn> turns, Sharing named) {
        SharedFolder target = SharedFolder.take(out);
        Path table = batch.resolve(Pseudonyms.FILE);
        Pseudonyms before = Files.exists(table) ? Pseudonyms.of(TableReader.read(table)) : Pseudonyms.none();
        Pseudonyms pseudonyms = before.with(turns.stream().map(Turn::submission).toList());
        SharedClass shared = new SharedClass(named.assignment(), named.decisions(), pseudonyms);
        // In the order of the pseudonyms: that of the names would tell a list of names apart.
        List<Turn> inOrder = turns.stream()
                .map(turn -> new Turn(
                        pseudonyms.of(turn.submission()),
                        () -> shared.of(turn.graded().get())))
                .sorted(Comparator.comparing(Turn::submission))
                .toList();
        // First the key: what is shared under pseudonyms that nobody knows is of no use.
        WholeFile.write(table, pseudonyms.bytes());
        Screen screen = Screen.out(spec);
        List<String> names = new ArrayList<>();
        Optional<Path> earlier = target.write(fresh -> {
            marked.report(inOrder, formats.isEmpty() ? everything(folder) : Reports.of(formats), fresh);
            fresh.remove("hidden.csv");
            names.addAll(fresh.names());
        });
        earlier.ifPresent(kept -> screen.line("What was shared before is now in " + kept + "."));
        screen.line(summary(names.size(), turns.size(), out) + "; keep " + table + " apart: it says who is who");
    }

    private static String summary(int files, int submissions, Path where) {
        return Count.of(files, "file") + " for " + Count.of(submissions, "submission") + " written to " + where;
    }

    private void requireWhere() {
        if (sharing.isHalf()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--pseudonyms and --out go together: what is shared goes into a folder of its own.");
        }
        sharing.folder().map(OutputPlace::new).ifPresent(place -> place.requireApartFrom("the folder of marks", batch));
    }
}
