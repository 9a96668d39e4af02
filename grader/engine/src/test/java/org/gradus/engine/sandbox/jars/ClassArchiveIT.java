package org.gradus.engine.sandbox.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.sandbox.JavaCommand;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.JvmOptions;
import org.gradus.engine.sandbox.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final JvmLimits LIMITS = new JvmLimits(64, 64, 16, 64, 64);

    @TempDir
    Path cache;

    @Test
    void theWorkersClassesComeFromTheArchive() throws Exception {
        InnerJars jars = InnerJars.unpackedBelow(cache).withArchive();

        assertThat(loads(jars))
                .contains("org.gradus.worker.Interpreter source: shared objects file (top)")
                .contains("org.ejml.simple.SimpleMatrix source: shared objects file (top)");
    }

    @Test
    void itIsMadeOnceAndNothingIsLeftBesideIt() throws IOException {
        Path archive = InnerJars.unpackedBelow(cache).withArchive().archive().orElseThrow();
        Object before =
                Files.readAttributes(archive, "lastModifiedTime,fileKey").toString();
        InnerJars again = InnerJars.unpackedBelow(cache).withArchive();

        assertThat(again.archive()).contains(archive);
        assertThat(Files.readAttributes(archive, "lastModifiedTime,fileKey")).hasToString(before.toString());
        assertThat(files(again.worker().resolveSibling(".")))
                .containsExactlyInAnyOrder(
                        "compiler.jar", "contract.jar", "worker.jar", String.valueOf(archive.getFileName()));
    }

    @Test
    void aDamagedArchiveIsNotUsedAndHurtsNobody() throws Exception {
        InnerJars jars = InnerJars.unpackedBelow(cache).withArchive();
        Path archive = jars.archive().orElseThrow();
        byte[] whole = Files.readAllBytes(archive);
        for (int i = 0; i < 4096; i++) {
            whole[i] ^= 0x55;
        }
        Files.write(archive, whole);

        assertThat(loads(jars))
                .contains("org.gradus.worker.Interpreter source: file:")
                .doesNotContain("shared objects file (top)");
    }

    @Test
    void whereItCannotBeMadeThereIsNoneAndNothingIsLeft() throws IOException {
        Path file = Files.createFile(cache.resolve("a-file"));
        assertThat(ClassArchive.of(JAVA, file, List.of())).isEmpty();

        Path folder = Files.createDirectory(cache.resolve("a-folder"));
        assertThat(ClassArchive.of(cache.resolve("no-java"), folder, List.of())).isEmpty();
        assertThat(ClassArchive.of(JAVA, folder, List.of(cache.resolve("no.jar"))))
                .isEmpty();
        assertThat(files(folder)).isEmpty();
    }

    /** What the JVM logs of the classes that it loads for a rehearsal. */
    private static String loads(InnerJars jars) throws IOException, InterruptedException {
        List<String> options = JvmOptions.of(LIMITS, "-Xlog:class+load:stderr");
        Program program = new Program(
                        "org.gradus.worker.ArchiveWarmUp",
                        jars.workerClassPath(),
                        options,
                        List.of(),
                        LIMITS.resources())
                .withArchive(jars.archive());
        Process process = new ProcessBuilder(JavaCommand.words(JAVA, program))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
