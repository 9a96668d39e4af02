package org.gradus.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.sandbox.BwrapCommand.Tools;
import org.junit.jupiter.api.Test;

class BwrapCommandTest {

    private static final Path BIN = Path.of("/usr/bin");
    private static final Tools TOOLS =
            new Tools(BIN.resolve("bwrap"), BIN.resolve("prlimit"), BIN.resolve("setpriv"), Path.of("/bin/sh"));
    private static final Program PROGRAM = new Program(
                    "org.gradus.worker.Main",
                    List.of(Path.of("/c/contract.jar"), Path.of("/c/worker.jar")),
                    List.of("-Xmx64m"),
                    List.of("1000", "64"),
                    new ResourceLimits(512, 80, 70))
            .withArchive(Optional.of(Path.of("/c/worker.jsa")))
            .reading(Path.of("/c/more.jar"));

    @Test
    void forAJudgeThatIsRootTheWordsAreThese() {
        assertThat(command(Optional.of(Path.of("/c/calls.bpf")), Optional.of(65534))
                        .words(PROGRAM))
                .containsExactly("""
                        /bin/sh|-c|exec "$@" 9<"$0"|/c/calls.bpf|
                        /usr/bin/choom|-n|1000|--|
                        /usr/bin/setpriv|--reuid|65534|--regid|65534|--clear-groups|--no-new-privs|
                        --bounding-set|-all|--inh-caps|-all|
                        /usr/bin/prlimit|--nofile=70|--fsize=0|--core=0|--as=536870912|--memlock=0|--msgqueue=0|
                        /usr/bin/bwrap|--unshare-user|--unshare-ipc|--unshare-pid|--unshare-net|--unshare-uts|
                        --unshare-cgroup-try|--disable-userns|--die-with-parent|--new-session|--as-pid-1|
                        --cap-drop|ALL|--uid|65534|--gid|65534|--hostname|student|
                        --clearenv|--setenv|LD_LIBRARY_PATH|/jdk/lib|--setenv|MALLOC_ARENA_MAX|1|
                        --dev-bind|/dev/null|/dev/null|--dev-bind|/dev/urandom|/dev/urandom|
                        --dev-bind|/dev/random|/dev/random|
                        --ro-bind|/jdk|/jdk|
                        --ro-bind|/lib/libc.so.6|/lib/libc.so.6|--ro-bind|/lib/libz.so.1|/lib/libz.so.1|
                        --ro-bind|/etc/java/net.properties|/etc/java/net.properties|
                        --ro-bind|/c/contract.jar|/c/contract.jar|--ro-bind|/c/worker.jar|/c/worker.jar|
                        --ro-bind|/c/more.jar|/c/more.jar|--ro-bind|/c/worker.jsa|/c/worker.jsa|
                        --ro-bind|/usr/bin/prlimit|/prlimit|--remount-ro|/|--chdir|/|
                        --seccomp|9|/prlimit|--nproc=80|
                        /jdk/bin/java|-Xmx64m|-XX:SharedArchiveFile=/c/worker.jsa|
                        -cp|/c/contract.jar:/c/worker.jar|org.gradus.worker.Main|1000|64
                        """.replace("\n", "").split("\\|"));
    }

    @Test
    void anOrdinaryUserBecomesNobodyElseAndWithoutAFilterNoShellIsTaken() {
        assertThat(command(Optional.empty(), Optional.empty()).words(PROGRAM))
                .startsWith("/usr/bin/choom", "-n", "1000", "--", "/usr/bin/prlimit", "--nofile=70")
                .doesNotContain("/bin/sh", "--seccomp", "/usr/bin/setpriv")
                .containsSubsequence("/usr/bin/bwrap", "--unshare-net", "/prlimit", "--nproc=80", "/jdk/bin/java");
    }

    private static BwrapCommand command(Optional<Path> filter, Optional<Integer> becomes) {
        return new BwrapCommand(
                TOOLS,
                new Jdk(Path.of("/jdk")),
                List.of(Path.of("/lib/libz.so.1"), Path.of("/lib/libc.so.6")),
                Set.of(Path.of("/etc/java/net.properties")),
                filter,
                OutOfMemoryKiller.takesFirst(BIN.resolve("choom")),
                becomes,
                List.of("--disable-userns"));
    }
}
