package org.gradus.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.clean.Count;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.Grading.Purpose;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.Seed;
import org.gradus.engine.journal.Shard;
import org.gradus.engine.report.model.Standing;
import org.gradus.engine.result.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus batch}: a folder of submissions. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Grades a folder with one folder or one .zip per student and writes the marks as CSV.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gradus batch submissions --assignment testcases/backprop-basics --out marks",
            "  gradus batch submissions.zip -a testcases/backprop-basics -o marks --lanes 8",
            "  gradus batch submissions -a testcases/backprop-basics -o marks --seed secret --hidden hidden",
            "  gradus batch submissions -a testcases/backprop-basics -o marks --only ada 'b*'",
            "  gradus batch submissions -a testcases/backprop-basics -o shards/3 --shard 3/8",
            "",
            "Interrupted? Run the same command again: it continues where it stopped."
        })
final class BatchCommand implements Callable<Integer> {

    /** More would wait for each other; each takes some 500 MB of memory. */
    private static final int MOST_LANES = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());

    @Parameters(
            paramLabel = "SUBMISSIONS",
            description = "The folder of submissions, or what Canvas, Moodle, Blackboard or Gradescope lets download of"
                    + " a class: the .zip or the folder that it was unpacked into.")
    private Path submissions = Path.of("");

    @Mixin
    private DownloadOptions download = new DownloadOptions();

    @Mixin
    private AssignmentOptions options = new AssignmentOptions();

    @Option(
            names = {"-o", "--out"},
            converter = OutputPath.class,
            required = true,
            paramLabel = "DIR",
            description =
                    "Where report.html, scores.csv, marks.csv, checks.csv, run.json and the journal go. One folder, one run.")
    private Path out = Path.of("");

    @Option(
            names = "--lanes",
            paramLabel = "N",
            description = "How many submissions to grade at the same time; one per processor unless given.")
    private int lanes = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--decisions",
            paramLabel = "DIR",
            description =
                    "People's decisions: a folder with adjustments.csv, or late.csv and late-policy.csv. They are kept in"
                            + " --out, and applied in every later run.")
    private @Nullable Path decisions;

    @Mixin
    private ShardOption shard = new ShardOption();

    @Mixin
    private PartOptions part = new PartOptions();

    @Option(
            names = "--like",
            paramLabel = "RUN",
            description =
                    "Grade as an earlier run did: its run.json, or the folder with it. Seed, encoding, sandbox and feedback"
                            + " are taken from there; where the assignment is another one, that is said and nothing graded.")
    private @Nullable Path like;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (lanes < 1 || lanes > MOST_LANES) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--lanes must be from 1 to " + MOST_LANES + " (four per processor, but at least 16), but is "
                            + lanes + ". Leave it out to use one lane per processor.");
        }
        Optional<Shard> asked = shard.shard(spec);
        asked.ifPresent(one -> requireForAllShards());
        Screen screen = Screen.out(spec);
        Screen err = Screen.err(spec.commandLine());
        new OutputPlace(out).requireApartFrom(options.folders());
        Optional<Likeness> likeness = Optional.ofNullable(like).map(Likeness::of);
        List<String> differences = new ArrayList<>();
        likeness.ifPresent(then ->
                differences.addAll(then.takeOver(options, spec.commandLine().getParseResult()::hasMatchedOption)));
        Assignment assignment = options.load();
        likeness.ifPresent(then -> differences.addAll(then.differences(assignment)));
        requireNone(differences);
        Seed seed = options.seed.keptIn(out, assignment);
        Purpose purpose = new Purpose(RunKind.BATCH, assignment, seed, options.encoding(), submissions);
        try (Walls walls = Walls.open(options.sandbox, Walls.WhenWeak.REFUSE, err);
                Grading grading = walls.around(purpose)) {
            options.folders().forEach(walls::requireHidden);
            walls.requireHidden(submissions);
            likeness.ifPresent(then -> {
                then.remarks(grading.run().grader(), grading.run().java()).forEach(err::line);
                if (decisions == null) {
                    then.remarkOnDecisions().ifPresent(err::line);
                }
            });
            List<Standing> graded = new BatchRun(grading, err)
                    .run(new BatchRun.Order(
                            download.list(submissions),
                            out,
                            Optional.ofNullable(decisions),
                            options.feedback.told(),
                            part.part(),
                            asked,
                            lanes));
            Attention.say(graded, screen);
            screen.line(asked.map(one -> one + ": " + summary(graded) + "; the records are in " + out
                            + ". gradus merge makes the tables of all " + one.of())
                    .orElseGet(() -> summary(graded) + "; the tables are in " + out));
            return BatchRun.exitCode(graded);
        }
    }

    /** What one shard alone cannot be given: the others would not have it. */
    private void requireForAllShards() {
        if (options.seed instanceof SeedChoice.Secret) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seed secret would be another one in every shard. Draw one first, gradus grade SUBMISSION --assignment"
                            + " DIR --seed secret --out seed for example, and name it for all shards: --like seed.");
        }
        if (decisions != null || !part.part().isAll()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--shard goes with neither --decisions nor --only nor --failed: give decisions to gradus merge, and"
                            + " grade a part again in the folder that it wrote.");
        }
    }

    private void requireNone(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "this would not be like that run:\n" + String.join("\n", differences));
        }
    }

    /** How many there are of each status. */
    static String summary(List<Standing> graded) {
        StringBuilder summary = new StringBuilder(Count.of(graded.size(), "submission"));
        for (Status status : Status.values()) {
            long count = graded.stream().filter(one -> one.status() == status).count();
            if (count > 0) {
                summary.append(", ").append(count).append(' ').append(status.word());
            }
        }
        return summary.toString();
    }
}
