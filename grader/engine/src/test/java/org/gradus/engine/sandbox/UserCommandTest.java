package org.gradus.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserCommandTest {

    @Test
    void theWordsAreThese() {
        Program program = new Program(
                "org.gradus.worker.Main",
                List.of(Path.of("/c/worker.jar")),
                List.of("-Xmx64m"),
                List.of("64"),
                new ResourceLimits(512, 80, 70));

        assertThat(new UserCommand(
                                OutOfMemoryKiller.takesFirst(Path.of("/bin/choom")),
                                Path.of("/bin/setpriv"),
                                Path.of("/bin/prlimit"),
                                Path.of("/jdk/bin/java"))
                        .words(program, 60601))
                .containsExactly("""
                        /bin/choom|-n|1000|--|
                        /bin/setpriv|--reuid|60601|--regid|60601|--clear-groups|--no-new-privs|
                        --bounding-set|-all|--inh-caps|-all|--pdeathsig|KILL|
                        /bin/prlimit|--nofile=70|--fsize=0|--core=0|--as=536870912|--memlock=0|--msgqueue=0|--nproc=80|
                        /jdk/bin/java|-Xmx64m|-cp|/c/worker.jar|org.gradus.worker.Main|64
                        """.replace("\n", "").split("\\|"));
    }
}
