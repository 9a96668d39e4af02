package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A batch that is killed all along its way, and begun again by the same command each time. {@code .ci/resume} does it with 200 submissions
 * and ten kills; {@code -Dgradus.kill.seed=S} kills at other moments.
 */
@Tag("batches")
class ResumeIT {

    private static final int SUBMISSIONS = Integer.getInteger("gradus.resume.submissions", 12);
    private static final int KILLS = Integer.getInteger("gradus.resume.kills", 3);
    private static final long SEED = Long.getLong("gradus.kill.seed", 20261129);

    /** Within one submission: what it had of its turn by then is anything from nothing to all. */
    private static final int MOST_MILLIS_MORE = 300;

    @Test
    void nothingThatTheJournalHoldsIsGradedAgainAndTheTablesAreThoseOfAnUndisturbedRun()
            throws IOException, InterruptedException {
        Path submissions = LargeClass.of(SUBMISSIONS, Places.empty("resume/submissions"));
        Path undisturbed = Places.fresh("resume/undisturbed");
        assertThat(Gradus.run(Runs.batchWords(submissions, undisturbed)).exitCode())
                .isZero();
        Path out = Places.fresh("resume/killed");
        Object[] command = Runs.batchWords(submissions, out);
        List<String> lives = new ArrayList<>();
        Random random = new Random(SEED);

        for (int records : moments(random, JournalFiles.of(undisturbed).size())) {
            Map<String, String> before = JournalFiles.of(out);
            int left = killAt(records, random.nextInt(MOST_MILLIS_MORE), out, command);
            lives.add(before.size() + " to " + left);
            assertThat(JournalFiles.of(out)).as("lives %s", lives).containsAllEntriesOf(before);
        }
        Map<String, String> before = JournalFiles.of(out);
        Finished finished = Gradus.run(command);

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(JournalFiles.of(out)).as("lives %s", lives).containsAllEntriesOf(before);
        OutFiles.assertSame(out, undisturbed);
        System.out.println("ResumeIT: " + SUBMISSIONS + " submissions, killed " + KILLS + " times; records: " + lives);
    }

    /** How many records there are when the judge is to be killed: drawn over the whole way. */
    private static List<Integer> moments(Random random, int all) {
        return IntStream.range(0, KILLS)
                .map(i -> random.nextInt(all))
                .sorted()
                .boxed()
                .toList();
    }

    /** Returns how many there were then. */
    private static int killAt(int records, int millisMore, Path out, Object... command)
            throws IOException, InterruptedException {
        Process judge = new Gradus().start(command);
        try {
            while (judge.isAlive() && JournalFiles.of(out).size() < records) {
                judge.waitFor(5, TimeUnit.MILLISECONDS);
            }
            judge.waitFor(millisMore, TimeUnit.MILLISECONDS);
        } finally {
            judge.destroyForcibly().waitFor();
        }
        return JournalFiles.of(out).size();
    }
}
