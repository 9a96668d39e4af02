package org.gradus.engine.sandbox.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SharedLibrariesTest {

    @Test
    void thePathsAreTakenOnceAndWithoutThoseOfTheJdkAndWhatIsNotFound() {
        String printed = """
                /jdk/lib/libzip.so:
                \tlinux-vdso.so.1 (0x00007fde0be17000)
                \tlibjvm.so => not found
                \tlibjava.so => /jdk/lib/libjava.so (0x00007fde0bdd6000)
                \tlibz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007fde0bdb7000)
                \t/lib64/ld-linux-x86-64.so.2 (0x00007fde0be19000)
                /jdk/bin/java:
                \tlibz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f41434cc000)
                \tlibjli.so => /jdk/bin/../lib/libjli.so (0x00007f41434bc000)
                """;

        assertThat(SharedLibraries.parse(printed, Path.of("/jdk")))
                .containsExactly(Path.of("/lib/x86_64-linux-gnu/libz.so.1"), Path.of("/lib64/ld-linux-x86-64.so.2"));
    }
}
