package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The judge is killed, without a chance to tidy up. */
@Tag("walls")
class KillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SURELY_IN_THE_LOOP = Duration.ofMillis(1500);

    private final List<ProcessHandle> started = new ArrayList<>();

    @AfterEach
    void endWhateverIsLeft() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void theSameCommandFinishesAKilledBatchAndMakesNoRecordTwice() throws Exception {
        Path out = Places.fresh("killed");
        Object[] command = Runs.batchWords(Runs.subset(), out, "--lanes", 1);
        Process judge = start(command);
        await(() -> !JournalFiles.of(out).isEmpty());
        List<ProcessHandle> children = kill(judge);
        Map<String, String> before = JournalFiles.of(out);
        assertThat(out.resolve("scores.csv")).doesNotExist();
        await(() -> children.stream().noneMatch(KillIT::isRunning));

        Finished finished = Gradus.run(command);

        assertThat(finished.exitCode()).isZero();
        assertThat(new Tables(out).texts()).isEqualTo(Runs.twoLanes().tables().texts());
        assertThat(out.resolve("run.json"))
                .hasSameBinaryContentAs(Runs.twoLanes().tables().folder().resolve("run.json"));
        assertThat(JournalFiles.of(out)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void aStudentsEndlessLoopEndsWithTheJudge() throws Exception {
        Process judge = start("grade", Places.SAMPLES.resolve("hangs"), "-a", Places.withoutHaste("killed-in-a-loop"));
        await(() -> judge.descendants().anyMatch(KillIT::isWorkerInALoop));
        List<ProcessHandle> children = kill(judge);
        await(() -> children.stream().noneMatch(KillIT::isRunning));
    }

    private Process start(Object... command) throws IOException {
        Process judge = new Gradus().start(command);
        started.add(judge.toHandle());
        return judge;
    }

    /** Kills the judge alone and returns what it had started. */
    private List<ProcessHandle> kill(Process judge) throws InterruptedException {
        List<ProcessHandle> children = judge.descendants().toList();
        started.addAll(children);
        judge.destroyForcibly().waitFor();
        return children;
    }

    private static boolean isWorkerInALoop(ProcessHandle process) {
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        boolean worker = process.info()
                .arguments()
                .map(words -> Arrays.asList(words).contains("org.gradus.worker.Main"))
                .orElse(false);
        return worker && cpu.compareTo(SURELY_IN_THE_LOOP) > 0;
    }

    /** Whether it runs; the entry of a dead process that nobody has waited for does not count. */
    static boolean isRunning(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return process.isAlive() && !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("it should have happened by now").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
