package org.gradus.engine.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradus.engine.sandbox.CountingSandbox;
import org.gradus.engine.sandbox.Exclusivity;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.SandboxException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.gradus.engine.sandbox.process.OutOfMemoryKiller;
import org.gradus.engine.sandbox.process.TimeLimit;
import org.gradus.engine.sandbox.process.Watchdog;
import org.gradus.engine.sandbox.wall.ProcessSandbox;
import org.gradus.wire.ClassFiles;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
import org.gradus.wire.Script;
import org.gradus.wire.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A machine with too little memory for what the assignment allows costs nobody marks. */
@Tag("walls")
class ScarceMemoryIT {

    private static final int MEGABYTES = 150;
    private static final WorkerLimits MORE_THAN_THERE_IS = new WorkerLimits(
            new JvmLimits(8 * MEGABYTES, 64, 16, 64, 64),
            new TimeLimit(Duration.ofSeconds(20), Duration.ofSeconds(60)),
            1 << 16,
            1 << 12);

    @Test
    @Timeout(900)
    void whatTheSystemKillsForWantOfMemoryTwiceIsAFaultOfOurs(@TempDir Path folder) throws IOException {
        InnerJars jars = InnerJars.unpackedBelow(folder.resolve("cache"));
        ClassFiles classes = new StudentSources(Files.createDirectory(folder.resolve("students")), jars.contract(), "m")
                .layer(
                        "Hoards",
                        "List<double[]> all = new ArrayList<>(); while (x != null) all.add(new double[100_000]);")
                .compile();
        Script script = new Script(List.of(
                new Step.Put(0, new MatrixData(1, 1, 1)),
                new Step.New(1, "Hoards", Contract.LAYER, List.of()),
                new Step.Call(Method.FORWARD, 1, List.of(0), 2)));
        long killsBefore = OutOfMemoryKiller.kills();
        try (MemoryGroup group = MemoryGroup.ofMegabytes(MEGABYTES);
                CountingSandbox sandbox = new CountingSandbox(new ProcessSandbox(group.java(folder.resolve("java"))));
                Watchdog watchdog = new Watchdog();
                WorkerSubject subject =
                        new WorkerSubject(sandbox, jars, classes, MORE_THAN_THERE_IS, watchdog, new Exclusivity())) {

            assertThatExceptionOfType(SandboxException.class)
                    .isThrownBy(() -> subject.play(script))
                    .withMessageContaining("ran out of memory");
            assertThat(sandbox.started()).hasSize(2);
            assertThat(OutOfMemoryKiller.kills()).isGreaterThanOrEqualTo(killsBefore + 2);
        }
    }
}
