package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.decision.DecisionFiles;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.RunFile.SubmissionContent;
import org.gradus.engine.report.Format;
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
        description = "Makes reports of a finished batch, from its records alone: nothing is graded again.",
        footerHeading = "%nExample:%n",
        footer = "  gradus report marks --assignment testcases/backprop-basics --format json,markdown")
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder that gradus batch wrote with --out.")
    private Path batch = Path.of("");

    @Option(
            names = {"-a", "--assignment"},
            required = true,
            paramLabel = "DIR",
            description = "The assignment that the batch was graded by.")
    private Path assignment = Path.of("");

    @Mixin
    private HiddenOption hidden = new HiddenOption();

    @Option(
            names = "--format",
            required = true,
            split = ",",
            paramLabel = "F",
            description =
                    "What to make: csv, json, text, markdown, html, junit or gradescope; several are joined by commas.")
    private List<Format> formats = List.of();

    @Mixin
    private FeedbackOption feedback = new FeedbackOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Assignment graded = feedback.of(AssignmentLoader.load(assignment, hidden.folder()));
        try (OutputFolder folder = OutputFolder.reopen(batch)) {
            Decisions decisions = Decisions.of(
                    DecisionFiles.of(batch, Optional.empty()),
                    graded,
                    folder.submissions().stream()
                            .map(SubmissionContent::submission)
                            .toList());
            List<Graded> records = new MarkedRecords(graded, decisions).of(folder);
            SortedMap<String, byte[]> files = new TreeMap<>();
            formats.forEach(format -> files.putAll(format.files(graded, records)));
            folder.add(files);
            Screen.out(spec)
                    .line(files.size() + (files.size() == 1 ? " file" : " files") + " for " + records.size()
                            + (records.size() == 1 ? " submission" : " submissions") + " written to " + batch);
        }
        return ExitCode.OK;
    }
}
