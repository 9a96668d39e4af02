package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ctrl-C in the middle of a batch. */
@Tag("batches")
class InterruptIT {

    @Test
    void anInterruptedBatchSaysHowFarItGotLeavesNoProcessAndGoesOn() throws Exception {
        Path out = Places.fresh("interrupt/out");
        Object[] command = Runs.batchWords(Runs.subset(), out, "--lanes", 1);
        List<ProcessHandle> children = new ArrayList<>();

        // Whoever starts the build in the background may have had it ignore interrupts, which is handed down.
        Finished interrupted = new Gradus()
                .startedBy("env", "--default-signal=INT")
                .finishWhile(
                        judge -> {
                            while (judge.isAlive() && JournalFiles.of(out).isEmpty()) {
                                Thread.sleep(20);
                            }
                            children.addAll(judge.descendants().toList());
                            interrupt(judge);
                        },
                        command);

        assertThat(interrupted.exitCode()).isEqualTo(130);
        assertThat(interrupted.err())
                .containsPattern("\n[1-6] of 7 submissions are done\n")
                .endsWith("gradus: interrupted; the same command continues where it stopped\n");
        assertThat(children).isNotEmpty();
        KillIT.await(() -> children.stream().noneMatch(KillIT::isRunning));
        assertThat(out.resolve("scores.csv")).doesNotExist();
        assertThat(Gradus.run(command).exitCode()).isZero();
        Runs.assertSameAsUndisturbed(out);
    }

    private static void interrupt(Process judge) throws IOException, InterruptedException {
        String pid = Long.toString(judge.pid());
        assertThat(new ProcessBuilder("kill", "-INT", pid).start().waitFor()).isZero();
    }
}
