package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.batch.ShardEntries;
import org.gradus.engine.batch.ShardEntries.Merged;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.journal.GraderIdentity;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.OutputFolder;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.RunIdentity;
import org.gradus.engine.journal.Shards;
import org.gradus.engine.report.Reports;
import org.gradus.engine.report.model.Standing;
import org.gradus.engine.result.SubmissionRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus merge}: the class of all its shards. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Makes of the shards of a class what one gradus batch of all of it writes, byte for byte, from their"
                        + " records alone: nothing is graded again. A shard that is missing is named, and nothing written.",
        footerHeading = "%nExamples:%n",
        footer = {"  gradus merge shards/* --assignment testcases/backprop-basics --out marks"})
final class MergeCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "SHARD",
            description = "The folders that gradus batch --shard wrote with --out, of all shards, in any order.")
    private List<Path> folders = List.of();

    @Option(
            names = {"-a", "--assignment"},
            required = true,
            paramLabel = "DIR",
            description = "The assignment that the shards were graded by; its points may be other ones.")
    private Path assignment = Path.of("");

    @Mixin
    private HiddenOption hidden = new HiddenOption();

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            required = true,
            paramLabel = "DIR",
            description = "Where everything goes that gradus batch writes. One folder, one run.")
    private Path out = Path.of("");

    @Option(names = "--decisions", paramLabel = "DIR", description = "People's decisions, as of gradus batch.")
    private @Nullable Path decisions;

    @Mixin
    private FeedbackOption feedback = new FeedbackOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Screen err = Screen.err(spec.commandLine());
        OutputPlace place = new OutputPlace(out);
        folders.forEach(folder -> place.requireApartFrom("the folder of a shard", folder));
        place.requireApartFrom("the assignment's folder", assignment);
        hidden.folder().ifPresent(folder -> place.requireApartFrom("the assignment's folder", folder));
        Shards shards = Shards.in(folders);
        place.requireApartFrom("the folder of submissions", Path.of(shards.run().submissionsFolder()));
        requireThisBuild(shards.run());
        shards.remarks().forEach(err::line);
        List<Standing> standings = merged(shards, err);
        Attention.say(standings, Screen.out(spec));
        Screen.out(spec).line(BatchCommand.summary(standings) + "; the tables are in " + out);
        return BatchRun.exitCode(standings);
    }

    private List<Standing> merged(Shards shards, Screen err) {
        // What was to be told when it was graded is not told more freely because nobody said it again.
        Optional<Telling> told = feedback.told().or(shards::told);
        Assignment named = hidden.with(assignment);
        Assignment graded = told.map(named::with).orElse(named);
        Publication publication = Publication.of(
                out, Optional.ofNullable(decisions), new LinkedHashSet<>(shards.members()), graded, told);
        MarkedRecords marked = new MarkedRecords(graded, publication.decisions());
        marked.requireSameAssignment(shards.run());
        ShardEntries read = new ShardEntries(shards);
        List<Merged> all = read.all();
        read.remarks().forEach(err::line);
        try (OutputFolder output = OutputFolder.open(out, shards.run())) {
            publication.decisions().remarks().forEach(err::line);
            keep(all, output.journal(), shards.run());
            List<Standing> standings = publication.put(
                    marked,
                    Reports.ofClass(Grading.facts(shards.run()), List.of()),
                    all.stream().map(Merged::content).toList(),
                    output,
                    out,
                    err);
            publication.sayWhoWaits(standings, err);
            return standings;
        }
    }

    /** So that the folder is a batch's like any other: it goes on, is marked by other points, and reported of. */
    private static void keep(List<Merged> all, Journal journal, RunIdentity run) {
        for (Merged merged : all) {
            SubmissionRecord record = merged.record();
            journal.keep(run.key(merged.content().content()), record);
            journal.settle(merged.content().submission(), record);
        }
    }

    /** Another one may write other words of the same records. */
    private static void requireThisBuild(RunIdentity run) {
        if (!run.grader().equals(GraderIdentity.current())) {
            throw new OutputRefusedException("The shards were graded by another build of Gradus ("
                    + run.grader().version() + ", " + run.grader().hash() + "). Merge them with that one.");
        }
    }
}
