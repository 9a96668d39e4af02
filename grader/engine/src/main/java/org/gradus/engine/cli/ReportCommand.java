package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.decision.DecisionFiles;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.journal.MarksIdentity;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.report.Format;
import org.gradus.engine.report.Reports;
import org.gradus.engine.report.model.Graded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  gradus report marks --assignment with-other-points"
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
            description = "What to make: csv, json, text, markdown, junit or gradescope; several are joined by commas."
                    + " Without it, everything that a batch writes is made again.")
    private List<Format> formats = List.of();

    @Mixin
    private FeedbackOption feedback = new FeedbackOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Screen screen = Screen.out(spec);
        Assignment named = AssignmentLoader.load(assignment, hidden.folder());
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
            List<Graded> records = new MarkedRecords(graded, decisions).of(folder);
            SortedMap<String, byte[]> files = new TreeMap<>();
            formats.forEach(format -> files.putAll(format.files(graded, records)));
            MarksIdentity marks = MarksIdentity.of(named, told, kept);
            if (formats.isEmpty() || !marks.equals(folder.marks())) {
                // Tables that say one thing and pages that say another would be worse than either.
                files.putAll(kept);
                files.putAll(Reports.files(Reports.ofClass(Grading.facts(folder.run())), graded, records));
                folder.publish(files, marks, folder.submissions())
                        .ifPresent(earlier -> screen.lines(String.join("\n", ChangeText.ofReplaced(earlier, batch))));
            } else {
                folder.add(files);
            }
            screen.line(files.size() + (files.size() == 1 ? " file" : " files") + " for " + records.size()
                    + (records.size() == 1 ? " submission" : " submissions") + " written to " + batch);
        }
        return ExitCode.OK;
    }
}
