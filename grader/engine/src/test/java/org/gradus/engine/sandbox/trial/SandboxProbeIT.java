package org.gradus.engine.sandbox.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.engine.sandbox.HostProgram;
import org.gradus.engine.sandbox.Sandbox;
import org.gradus.engine.sandbox.UnavailableException;
import org.gradus.engine.sandbox.jars.InnerJars;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Each sandbox that this machine offers keeps just the promises that the threat model says it keeps. */
@Tag("walls")
class SandboxProbeIT {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path cache;

    private static InnerJars jars;

    @BeforeAll
    static void unpack() throws IOException {
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        jars = InnerJars.unpackedBelow(cache);
    }

    @AfterAll
    static void nothingIsLeft() {
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void bubblewrapKeepsEveryPromise() {
        assertThat(held(SandboxChoice.BWRAP)).containsExactlyInAnyOrder(Promise.values());
    }

    @Test
    void theSealKeepsEveryPromise() {
        assertThat(held(SandboxChoice.SEAL)).containsExactlyInAnyOrder(Promise.values());
    }

    @Test
    void aPlainProcessKeepsNone() {
        assertThat(held(SandboxChoice.PROCESS)).isEmpty();
    }

    @Test
    void whatOnlyRootMayEnterIsNamedWhereItKeepsASandboxOfRootsFromItsPrograms(@TempDir Path closed)
            throws IOException {
        assumeThat(HostProgram.isRoot())
                .as("other users' sandboxes run as themselves")
                .isTrue();
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        InnerJars there = InnerJars.unpackedBelow(closed.resolve("cache"));

        assertThatThrownBy(() -> SandboxChoice.SEAL.open(there).sandbox().close())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("it does not start")
                .hasMessageContaining("cannot enter " + closed + ": let everybody (chmod a+x)");
    }

    private static Set<Promise> held(SandboxChoice choice) {
        try (Sandbox sandbox = choice.untried()) {
            Map<Promise, PromiseResult> findings = new SandboxProbe(sandbox, jars).ofAll();
            findings.put(Promise.DIES_WITH_JUDGE, DeathOfTheJudge.in(choice, cache));
            return findings.entrySet().stream()
                    .filter(finding -> finding.getValue() == PromiseResult.HELD)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        } catch (UnavailableException e) {
            return abort("not to be had on this machine: " + choice + ": " + e.getMessage());
        }
    }
}
