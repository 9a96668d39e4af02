package org.gradus.engine.sandbox.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.sandbox.Seals;
import org.gradus.engine.sandbox.seal.Landlock;
import org.junit.jupiter.api.Test;

class BwrapCommandTest {

    @Test
    void forAJudgeThatIsRootTheWordsAreThese() {
        assertThat(words(Seals.SEVEN, Optional.of(65534)))
                .containsExactly("""
                /usr/bin/perl|-e|SCRIPT|--|59|
                write=1000,/proc/self/oom_score_adj|
                call=setgroups,116,0,0|call=setresgid,119,65534,65534,65534|call=setresuid,117,65534,65534,65534|
                powerless=126|call=prctl,157,38,1,0,0,0|
                limit=302,1,0|limit=302,4,0|limit=302,7,70|limit=302,8,0|limit=302,9,536870912|limit=302,12,0|
                --|
                /usr/bin/bwrap|--unshare-user|--unshare-ipc|--unshare-pid|--unshare-net|--unshare-uts|
                --unshare-cgroup-try|--disable-userns|--die-with-parent|--new-session|--as-pid-1|
                --cap-drop|ALL|--uid|65534|--gid|65534|--hostname|student|
                --clearenv|--setenv|LD_LIBRARY_PATH|/jdk/lib|--setenv|MALLOC_ARENA_MAX|1|
                --dev-bind|/dev/null|/dev/null|--dev-bind|/dev/urandom|/dev/urandom|
                --dev-bind|/dev/random|/dev/random|
                --ro-bind|/jdk|/jdk|
                --ro-bind|/lib/libc.so.6|/lib/libc.so.6|
                --ro-bind|/lib64/ld-linux-x86-64.so.2|/lib64/ld-linux-x86-64.so.2|
                --ro-bind|/etc/java/net.properties|/etc/java/net.properties|
                --ro-bind|/c/contract.jar|/c/contract.jar|--ro-bind|/c/worker.jar|/c/worker.jar|
                --ro-bind|/c/more.jar|/c/more.jar|--ro-bind|/c/worker.jsa|/c/worker.jsa|
                --ro-bind|/usr/bin/perl|/usr/bin/perl|--remount-ro|/|--chdir|/|
                /usr/bin/perl|-e|SCRIPT|--|59|
                limit=302,6,80|powerless=126|call=prctl,157,38,1,0,0,0|
                ruleset=444,24,65535,3,3|
                allow=445,4,12,/c/contract.jar|allow=445,4,12,/c/more.jar|allow=445,4,12,/c/worker.jar|
                allow=445,4,12,/c/worker.jsa|
                allow=445,4,12,/dev/random|allow=445,4,12,/dev/urandom|
                allow=445,4,12,/etc/java/net.properties|allow=445,4,12,/etc/ld.so.cache|
                allow=445,4,12,/jdk/conf|allow=445,4,12,/jdk/lib/modules|allow=445,4,12,/lib/libc.so.6|allow=445,4,12,/lib64/ld-linux-x86-64.so.2|
                allow=445,5,13,/jdk/bin/java|allow=445,5,13,/lib64/ld-linux-x86-64.so.2|
                restrict=446|
                filter=317,FILTER|
                --|
                /jdk/bin/java|-Xmx64m|-XX:SharedArchiveFile=/c/worker.jsa|
                -cp|/c/contract.jar:/c/worker.jar|org.gradus.worker.Main|1000|64
                """.replace("\n", "").split("\\|"));
    }

    @Test
    void anOrdinaryUserBecomesNobodyElse() {
        assertThat(words(Seals.SEVEN, Optional.empty()))
                .startsWith(
                        "/usr/bin/perl",
                        "-e",
                        "SCRIPT",
                        "--",
                        "59",
                        "write=1000,/proc/self/oom_score_adj",
                        "limit=302,1,0")
                .containsSubsequence("/usr/bin/bwrap", "--unshare-net", "restrict=446", "/jdk/bin/java");
    }

    @Test
    void whereTheKernelHasNoLandlockTheEmptyRootHidesWhatItWould() {
        assertThat(words(Optional.empty(), Optional.empty()))
                .containsSubsequence("/usr/bin/bwrap", "--remount-ro", "powerless=126", "filter=317,FILTER")
                .noneMatch(word -> word.startsWith("allow=") || word.startsWith("restrict="));
    }

    private static List<String> words(Optional<Landlock> landlock, Optional<Integer> becomes) {
        BwrapCommand command = new BwrapCommand(
                Path.of("/usr/bin/bwrap"),
                Seals.tools(landlock),
                Seals.SURROUNDINGS,
                becomes,
                List.of("--disable-userns"));
        return Seals.shortened(command.words(Seals.PROGRAM));
    }
}
