package org.gradus.engine.sandbox.jars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradus.engine.sandbox.SandboxException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that are altered while a submission is graded; the work is played by the test. */
class JarGuardIT {

    @TempDir
    Path cache;

    private final AtomicInteger givenUp = new AtomicInteger();
    private InnerJars jars;
    private JarGuard safeguard;
    private byte[] contract;

    @BeforeEach
    void unpack() throws IOException {
        jars = InnerJars.unpackedBelow(cache);
        safeguard = new JarGuard(jars, givenUp::incrementAndGet);
        contract = Files.readAllBytes(jars.contract());
    }

    @Test
    void workOnSoundFilesIsDoneOnce() {
        AtomicInteger done = new AtomicInteger();

        assertThat(safeguard.<Integer>on(done::incrementAndGet)).isEqualTo(1);
        assertThat(givenUp).hasValue(0);
    }

    @Test
    void workDuringWhichAJarWasAlteredIsDoneAgainOnRepairedOnes() {
        Deque<Runnable> disturbances = new ArrayDeque<>(List.of(() -> alter(jars.contract())));

        assertThat(safeguard.on(() -> {
                    byte[] seen = read(jars.contract());
                    disturb(disturbances);
                    return seen;
                }))
                .isEqualTo(contract);
        assertThat(disturbances).isEmpty();
        assertThat(jars.contract()).hasBinaryContent(contract);
        assertThat(givenUp).hasValue(1);
    }

    /** The bytes are right at the start and at the end, and wrong in between. */
    @Test
    void aJarThatWasAlteredForAMomentAndPutBackWithItsTimesIsNoticed() {
        AtomicInteger done = new AtomicInteger();

        safeguard.on(() -> {
            if (done.incrementAndGet() == 1) {
                alterForAMoment(jars.contract());
            }
            return done;
        });

        assertThat(done).hasValue(2);
    }

    @Test
    void aJarThatVanishedIsBackBeforeTheNextWork() throws IOException {
        Files.delete(jars.contract());

        assertThat(safeguard.on(() -> read(jars.contract()))).isEqualTo(contract);
    }

    @Test
    void aWorkerThatDoesNotStartBecauseOfAnAlteredJarIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();

        assertThat(safeguard.<Integer>on(() -> {
                    if (tries.incrementAndGet() == 1) {
                        alter(jars.worker());
                        throw new SandboxException("A worker did not start");
                    }
                    return tries.get();
                }))
                .isEqualTo(2);
    }

    @Test
    void afterAnotherFaultNothingIsRepeated() {
        AtomicInteger tries = new AtomicInteger();

        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> safeguard.on(() -> {
                    tries.incrementAndGet();
                    throw new SandboxException("no more processes");
                }))
                .withMessage("no more processes");
        assertThat(tries).hasValue(1);
    }

    @Test
    void whoeverGoesOnAlteringGetsNoResultAtAll() {
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> safeguard.on(() -> {
                    alter(jars.contract());
                    return "a wrong mark";
                }))
                .withMessageContaining(String.valueOf(jars.contract().getParent()))
                .withMessageContaining("XDG_CACHE_HOME");
    }

    private static void disturb(Deque<Runnable> disturbances) {
        if (!disturbances.isEmpty()) {
            disturbances.pop().run();
        }
    }

    private static void alterForAMoment(Path file) {
        try {
            byte[] whole = read(file);
            FileTime time = Files.getLastModifiedTime(file);
            alter(file);
            Files.write(file, whole);
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void alter(Path file) {
        try {
            byte[] bytes = read(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
