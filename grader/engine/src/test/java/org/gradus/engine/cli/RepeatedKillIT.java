package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The judge is killed again and again, at moments that a seed draws, from its first breath to its last. {@code -Dgradus.kills=N}
 * kills it more often, {@code -Dgradus.kill.seed=S} at other moments.
 */
@Tag("walls")
class RepeatedKillIT {

    private static final int KILLS = Integer.getInteger("gradus.kills", 3);
    private static final long SEED = Long.getLong("gradus.kill.seed", 20261125);
    private static final int LONGEST_LIFE_MILLIS = 2500;

    @Test
    void whatIsLeftBehindByAnyKillIsFinishedToTheSameBytes() throws IOException, InterruptedException {
        Path out = Places.fresh("killed-again-and-again");
        Object[] command = Runs.batchWords(Runs.subset(), out, "--lanes", 2);
        Random moments = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            Process judge = new Gradus().start(command);
            judge.waitFor(moments.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
            judge.destroyForcibly().waitFor();
        }

        Finished finished = new Gradus().finish(command);

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        Runs.assertSameAsUndisturbed(out);
        assertThat(leftovers(out)).isEmpty();
    }

    @Test
    void halfAFileIsNoReasonToRefuseTheFolderAndDoesNotStay() throws IOException, InterruptedException {
        Path submissions = Places.empty("half-a-file/submissions");
        Places.copy(Places.SAMPLES.resolve("empty"), submissions.resolve("empty"));
        Path out = Places.fresh("half-a-file/out");
        Places.write(out.resolve(".writing-1.tmp"), "{\"schemaVersion\" :");

        Finished finished = Gradus.inProcess(Runs.batchWords(submissions, out));
        Places.write(out.resolve("journal/.writing-2.tmp"), "the text of a student");
        Finished again = Gradus.inProcess(Runs.batchWords(submissions, out));

        assertThat(List.of(finished.exitCode(), again.exitCode())).containsOnly(0);
        assertThat(leftovers(out)).isEmpty();
    }

    private static List<Path> leftovers(Path out) throws IOException {
        try (Stream<Path> tree = Files.walk(out)) {
            return tree.filter(path -> path.toString().endsWith(".tmp")).toList();
        }
    }
}
