package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Under a locale without UTF-8 the judge is started once more, as it was started first. */
@Tag("commands")
class Utf8RestartIT {

    private static final String HEAP = "-XX:MaxHeapSize=314572800";

    @Test
    void theOptionsOfTheJvmAreThoseOfBothProcesses() throws IOException, InterruptedException {
        Finished finished = new Gradus()
                .with("LC_ALL", "C")
                .withJvmOption("-Xmx300m")
                .withJvmOption("-XX:+PrintCommandLineFlags")
                .finish("--version");

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(finished.out().split(HEAP, -1)).as(finished.out()).hasSize(3);
    }

    @Test
    void optionsOfTheEnvironmentAreTakenOnce() throws IOException, InterruptedException {
        Finished finished = new Gradus()
                .with("LC_ALL", "C")
                .with("JAVA_TOOL_OPTIONS", "-Xmx300m -XX:+PrintCommandLineFlags")
                .finish("--version");

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(finished.out().split(HEAP, -1)).as(finished.out()).hasSize(3);
        assertThat(finished.err().split("Picked up", -1)).as(finished.err()).hasSize(2);
    }

    @Test
    void aDebuggerKeepsItsPort() throws IOException, InterruptedException {
        String debugger = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + freePort();

        Finished finished =
                new Gradus().with("LC_ALL", "C").withJvmOption(debugger).finish("--version");

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(finished.out()).containsOnlyOnce("Listening for transport");
    }

    @Test
    void whatHoldsAPortOrAFileIsLeftToTheFirst() {
        List<String> kept = List.of(
                "-Xmx2g", "-Da=b", "--add-opens=java.base/java.lang=ALL-UNNAMED", "-ea", "-Xlog:gc", "-Xlog:gc:stdout");
        List<String> left = List.of(
                "-javaagent:exporter.jar=8080",
                "-agentpath:/opt/profiler.so=start",
                "-Xrunjdwp:transport=dt_socket",
                "-Dcom.sun.management.jmxremote.port=9010",
                "-XX:StartFlightRecording=filename=a.jfr",
                "-Xlog:gc:gc.log",
                "-Xlog:gc*:file=gc.log:time");

        assertThat(Utf8Restart.jvmOptions(kept)).isEqualTo(kept);
        assertThat(Utf8Restart.jvmOptions(left)).isEmpty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
