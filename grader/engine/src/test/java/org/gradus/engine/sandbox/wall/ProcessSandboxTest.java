package org.gradus.engine.sandbox.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.sandbox.JavaCommand;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.JvmOptions;
import org.gradus.engine.sandbox.Program;
import org.gradus.engine.sandbox.SandboxException;
import org.junit.jupiter.api.Test;

class ProcessSandboxTest {

    private static final JvmLimits LIMITS = new JvmLimits(128, 64, 16, 40, 50);
    private static final Program PROGRAM = new Program(
            "org.gradus.worker.Main",
            List.of(Path.of("jars", "contract.jar"), Path.of("jars", "worker.jar")),
            List.of("-Xmx64m", "-Xss512k"),
            List.of("1000", "64"),
            LIMITS.resources());

    @Test
    void theCommandIsWhatTheProgramSaysAndNothingElse() {
        assertThat(JavaCommand.words(Path.of("jdk", "bin", "java"), PROGRAM))
                .containsExactly(
                        "jdk" + File.separator + "bin" + File.separator + "java",
                        "-Xmx64m",
                        "-Xss512k",
                        "-cp",
                        Path.of("jars", "contract.jar") + File.pathSeparator + Path.of("jars", "worker.jar"),
                        "org.gradus.worker.Main",
                        "1000",
                        "64");
    }

    @Test
    void theOptionsOfTheStudentsSideAreThese() {
        assertThat(JvmOptions.of(LIMITS, "-Xss512k"))
                .containsExactly(
                        "-Xmx128m",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:CompressedClassSpaceSize=32m",
                        "-XX:ReservedCodeCacheSize=32m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:-UsePerfData",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-Xlog:disable",
                        "-XX:+DisableAttachMechanism",
                        "-Xrs",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:+SuppressFatalErrorMessage",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-Duser.timezone=UTC",
                        "-Xss512k");
    }

    @Test
    void aJdkThatIsNotThereIsAFaultOfOursThatSaysWhatToDo() {
        try (ProcessSandbox sandbox = new ProcessSandbox(Path.of("no", "such", "java"))) {
            assertThatExceptionOfType(SandboxException.class)
                    .isThrownBy(() -> sandbox.start(PROGRAM))
                    .withMessageStartingWith("Cannot start " + Path.of("no", "such", "java"))
                    .withMessageEndingWith(
                            "Is there a JDK, is there room in the temporary folder, and may this user start more processes?");
        }
    }
}
