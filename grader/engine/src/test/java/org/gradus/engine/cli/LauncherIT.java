package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code grader/gradus} does what {@code java -jar gradus.jar} does, from an archive that it makes the first time. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for a Unix shell")
class LauncherIT {

    private static final List<String> GRADE = List.of(
            "grade",
            Places.SAMPLES.resolve("forgot-sigma-prime").toString(),
            "--assignment",
            Places.ASSIGNMENT.toString());

    private Path place;
    private Path cache;

    @BeforeEach
    void putTheJarBesideIt() throws IOException {
        place = Places.empty("launcher");
        cache = place.resolve("cache/gradus");
        Places.copy(Places.ROOT.resolve("grader/gradus"), place.resolve("gradus"));
        Places.copy(Places.JAR, place.resolve("gradus.jar"));
        assertThat(place.resolve("gradus").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theFirstGradingLeavesAnArchiveAndTheNextOnesSayTheSameFromIt() throws Exception {
        Gradus.Finished plain = Gradus.run(GRADE.toArray());
        Gradus.Finished first = launch(GRADE);
        List<String> archives = archives();
        Gradus.Finished second = launch(GRADE);

        assertThat(archives).hasSize(1);
        assertThat(archives()).isEqualTo(archives);
        assertThat(List.of(first, second)).allSatisfy(finished -> {
            assertThat(finished.exitCode()).as(finished.err()).isEqualTo(plain.exitCode());
            assertThat(finished.out()).isEqualTo(plain.out());
            assertThat(finished.err()).isEqualTo(plain.err());
        });
        Path loaded = place.resolve("loaded.txt");
        launch(List.of("--version"), Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file='" + loaded + "'"));
        assertThat(Files.readString(loaded)).contains("org.gradus.engine.cli.Main source: shared objects file");
    }

    @Test
    void anArchiveThatIsNoneIsPassedOver() throws Exception {
        launch(GRADE);
        Path archive = cache.resolve(archives().get(0));
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        assertThat(launch(List.of("--version")).exitCode()).isZero();
        assertThat(launch(GRADE).exitCode()).isZero();
    }

    @Test
    void theExitStatusIsTheCommandsBeforeAndAfterThereIsAnArchive() throws Exception {
        assertThat(launch(List.of("grade", "nowhere")).exitCode()).isEqualTo(2);
        assertThat(launch(List.of("grade", "nowhere"), Map.of("XDG_CACHE_HOME", "/dev/null"))
                        .exitCode())
                .isEqualTo(2);
        launch(GRADE);
        assertThat(launch(List.of("grade", "nowhere")).exitCode()).isEqualTo(2);
        assertThat(launch(List.of("report", "nowhere")).exitCode()).isEqualTo(2);
    }

    @Test
    void aPlaceWithABlankInItsNameWillDo() throws Exception {
        Path blank = Files.createDirectory(place.resolve("a place"));
        Files.move(place.resolve("gradus"), blank.resolve("gradus"));
        Files.move(place.resolve("gradus.jar"), blank.resolve("gradus.jar"));
        place = blank;

        assertThat(launch(GRADE).exitCode()).isZero();
        assertThat(launch(GRADE).exitCode()).isZero();
    }

    @Test
    void withoutTheJarItSaysWhatToDo() throws Exception {
        Files.delete(place.resolve("gradus.jar"));

        Gradus.Finished finished = launch(GRADE);
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err())
                .startsWith("gradus: there is no gradus.jar beside ")
                .contains("see the README");
    }

    @Test
    void withoutJavaItSaysWhatToDo() throws Exception {
        Gradus.Finished finished = launch(GRADE, Map.of("JAVA_HOME", "/nowhere"));
        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.err())
                .isEqualTo("gradus: there is no /nowhere/bin/java. Install Java 17 or later, or set JAVA_HOME"
                        + " to where it is.\n");
    }

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("judge-"))
                    .toList();
        }
    }

    private Gradus.Finished launch(List<String> words) throws IOException, InterruptedException {
        return launch(words, Map.of());
    }

    private Gradus.Finished launch(List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(place.resolve("gradus").toString()));
        command.addAll(words);
        Path out = place.resolve("out.txt");
        Path err = place.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", place.resolve("cache").toString());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Gradus.Finished(status, Files.readString(out), Files.readString(err));
    }
}
