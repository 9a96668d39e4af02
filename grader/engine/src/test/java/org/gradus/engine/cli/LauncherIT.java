package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code grader/gradus} does what {@code java -jar gradus.jar} does, from an archive that it makes the first time. */
@Tag("commands")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for a Unix shell")
class LauncherIT {

    private static final List<String> GRADE = List.of(
            "grade",
            Places.SAMPLES.resolve("forgot-sigma-prime").toString(),
            "--assignment",
            Places.ASSIGNMENT.toString());

    private static Path place;
    private static Path cache;
    private static Gradus.Finished first;

    @BeforeAll
    static void gradeOnce() throws Exception {
        place = Places.empty("launcher");
        cache = place.resolve("cache");
        putInto(place);
        first = launch(GRADE);
    }

    private static void putInto(Path folder) throws IOException {
        Places.copy(Places.ROOT.resolve("grader/gradus"), folder.resolve("gradus"));
        Places.copy(Places.JAR, folder.resolve("gradus.jar"));
        assertThat(folder.resolve("gradus").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theFirstGradingLeavesAnArchiveAndTheNextOnesSayTheSameFromIt() throws Exception {
        Gradus.Finished plain = Gradus.run(GRADE.toArray());
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
        Path other = place.resolve("other");
        Path folder = Files.createDirectories(other.resolve("gradus"));
        Files.writeString(folder.resolve(archives().get(0)), "no archive");

        Gradus.Finished graded = launch(GRADE, Map.of("XDG_CACHE_HOME", other.toString()));
        assertThat(graded.exitCode()).as(graded.err()).isZero();
        assertThat(graded.out()).isEqualTo(first.out());
    }

    @Test
    void sandboxesOfOtherUsersMayEnterTheFolderThatItMakesAndNobodyElseMayWriteThere() throws Exception {
        for (Path made : List.of(cache, cache.resolve("gradus"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .as(made.toString())
                    .isEqualTo("rwxr-xr-x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache", "no-cache-yet", "gradus.jar/no-folder"})
    void theExitStatusIsTheCommandsWhetherThereIsAnArchiveOrCanBeOneOrNot(String itsCache) throws Exception {
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", place.resolve(itsCache).toString());

        assertThat(launch(List.of("grade", "nowhere"), environment).exitCode()).isEqualTo(2);
        assertThat(launch(List.of("report", "nowhere"), environment).exitCode()).isEqualTo(2);
        assertThat(place.resolve("no-cache-yet/gradus").toFile().list()).isNullOrEmpty();
    }

    @Test
    void aPlaceWithABlankInItsNameWillDo() throws Exception {
        Path blank = Files.createDirectory(place.resolve("a place"));
        putInto(blank);

        Gradus.Finished version = launch(blank, List.of("--version"), Map.of());
        assertThat(version.exitCode()).as(version.err()).isZero();
    }

    @Test
    void withoutTheJarItSaysWhatToDo() throws Exception {
        Path alone = Files.createDirectory(place.resolve("alone"));
        putInto(alone);
        Files.delete(alone.resolve("gradus.jar"));

        Gradus.Finished finished = launch(alone, GRADE, Map.of());
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

    private static List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("gradus"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("judge-"))
                    .toList();
        }
    }

    private static Gradus.Finished launch(List<String> words) throws IOException, InterruptedException {
        return launch(words, Map.of());
    }

    private static Gradus.Finished launch(List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        return launch(place, words, environment);
    }

    private static Gradus.Finished launch(Path from, List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(from.resolve("gradus").toString()));
        command.addAll(words);
        Path out = place.resolve("out.txt");
        Path err = place.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Gradus.Finished(status, Files.readString(out), Files.readString(err));
    }
}
