package org.gradus.engine.sandbox.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.sandbox.Seals;
import org.gradus.engine.sandbox.seal.Landlock;
import org.junit.jupiter.api.Test;

class SealedCommandTest {

    private static final int JUDGE = 4711;
    private static final int OTHERS = 1000;

    @Test
    void forAJudgeThatIsRootTheWordsAreThese() {
        assertThat(words(Seals.SEVEN, Optional.of(60601)))
                .containsExactly("""
                /usr/bin/perl|-e|SCRIPT|--|59|
                write=1000,/proc/self/oom_score_adj|
                call=setgroups,116,0,0|call=setresgid,119,60601,60601,60601|call=setresuid,117,60601,60601,60601|
                limit=302,6,80|
                call=prctl,157,1,9,0,0,0|parent=4711|
                limit=302,1,0|limit=302,4,0|limit=302,7,70|limit=302,8,0|limit=302,9,536870912|limit=302,12,0|
                powerless=126|call=prctl,157,38,1,0,0,0|
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
                        "limit=302,6,1080",
                        "call=prctl,157,1,9,0,0,0",
                        "parent=4711",
                        "limit=302,1,0")
                .containsSubsequence("powerless=126", "restrict=446", "filter=317,FILTER", "--", "/jdk/bin/java");
    }

    @Test
    void withoutLandlockAllElseStays() {
        assertThat(words(Optional.empty(), Optional.of(60601)))
                .containsSubsequence(
                        "call=setresuid,117,60601,60601,60601", "call=prctl,157,38,1,0,0,0", "filter=317,FILTER")
                .noneMatch(word -> word.startsWith("allow=") || word.startsWith("restrict="));
    }

    private static List<String> words(Optional<Landlock> landlock, Optional<Integer> user) {
        SealedCommand command = new SealedCommand(Seals.tools(landlock), Seals.SURROUNDINGS, JUDGE);
        return Seals.shortened(command.words(Seals.PROGRAM, user, user.isPresent() ? 0 : OTHERS));
    }
}
