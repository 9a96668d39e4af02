package org.gradus.engine.sandbox.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.sandbox.JavaCommand;
import org.gradus.engine.sandbox.JvmLimits;
import org.gradus.engine.sandbox.JvmOptions;
import org.gradus.engine.sandbox.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("commands")
class ClassArchiveIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final JvmLimits LIMITS = new JvmLimits(128, 64, 16, 64, 64);

    @TempDir
    Path cache;

    /** One of the programs that start from an archive, and a class of its own that it then finds there. */
    enum Starts {
        WORKER("org.gradus.worker.Interpreter") {
            @Override
            Rehearsal rehearsal(InnerJars jars) {
                return Rehearsal.ofWorker(jars.workerClassPath());
            }

            @Override
            Optional<Path> archive(InnerJars jars) {
                return jars.workerArchive();
            }
        },
        COMPILER("org.gradus.compiler.FixpointCompilation") {
            @Override
            Rehearsal rehearsal(InnerJars jars) {
                return Rehearsal.ofCompiler(jars.compilerClassPath(), jars.contract());
            }

            @Override
            Optional<Path> archive(InnerJars jars) {
                return jars.compilerArchive();
            }
        };

        private final String itsClass;

        Starts(String itsClass) {
            this.itsClass = itsClass;
        }

        abstract Rehearsal rehearsal(InnerJars jars);

        abstract Optional<Path> archive(InnerJars jars);
    }

    @ParameterizedTest
    @EnumSource
    void itsClassesComeFromTheArchive(Starts program) throws Exception {
        InnerJars jars = InnerJars.unpackedBelow(cache).withArchives();

        assertThat(loads(program, jars)).contains(program.itsClass + " source: shared objects file (top)");
    }

    @Test
    void ejmlAndJavacComeFromTheArchivesToo() throws Exception {
        InnerJars jars = InnerJars.unpackedBelow(cache).withArchives();

        assertThat(loads(Starts.WORKER, jars))
                .contains("org.ejml.simple.SimpleMatrix source: shared objects file (top)");
        assertThat(loads(Starts.COMPILER, jars))
                .contains("com.sun.tools.javac.comp.Attr source: shared objects file (top)");
    }

    @Test
    void theyAreMadeOnceAndNothingIsLeftBesideThem() throws IOException {
        List<Path> archives = archives(InnerJars.unpackedBelow(cache).withArchives());
        List<String> before = states(archives);
        InnerJars again = InnerJars.unpackedBelow(cache).withArchives();

        assertThat(archives(again)).isEqualTo(archives);
        assertThat(states(archives)).isEqualTo(before);
        assertThat(files(again.worker().resolveSibling(".")))
                .containsExactlyInAnyOrder(
                        "compiler.jar",
                        "contract.jar",
                        "worker.jar",
                        String.valueOf(archives.get(0).getFileName()),
                        String.valueOf(archives.get(1).getFileName()));
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedArchiveIsNotUsedAndHurtsNobody(Starts program) throws Exception {
        InnerJars jars = InnerJars.unpackedBelow(cache).withArchives();
        Path archive = program.archive(jars).orElseThrow();
        byte[] whole = Files.readAllBytes(archive);
        for (int i = 0; i < 4096; i++) {
            whole[i] ^= 0x55;
        }
        Files.write(archive, whole);

        assertThat(loads(program, jars))
                .contains(program.itsClass + " source: file:")
                .doesNotContain("shared objects file (top)");
    }

    @Test
    void whereItCannotBeMadeThereIsNoneAndNothingIsLeft() throws IOException {
        Rehearsal impossible = Rehearsal.ofWorker(List.of(cache.resolve("no.jar")));
        Path file = Files.createFile(cache.resolve("a-file"));
        assertThat(ClassArchive.of(impossible, JAVA, file, cache)).isEmpty();

        Path folder = Files.createDirectory(cache.resolve("a-folder"));
        assertThat(ClassArchive.of(impossible, cache.resolve("no-java"), folder, cache))
                .isEmpty();
        assertThat(ClassArchive.of(impossible, JAVA, folder, cache)).isEmpty();
        assertThat(files(folder)).isEmpty();
    }

    /** What the JVM logs of the classes that it loads for a rehearsal. */
    private static String loads(Starts starts, InnerJars jars) throws IOException, InterruptedException {
        Rehearsal rehearsal = starts.rehearsal(jars);
        List<String> options = JvmOptions.of(LIMITS, "-Xlog:class+load:stderr");
        Program program = new Program(
                        rehearsal.mainClass(),
                        rehearsal.classPath(),
                        options,
                        rehearsal.arguments(),
                        LIMITS.resources())
                .withArchive(starts.archive(jars));
        Process process = new ProcessBuilder(JavaCommand.words(JAVA, program))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static List<Path> archives(InnerJars jars) {
        return Stream.of(jars.workerArchive(), jars.compilerArchive())
                .map(Optional::orElseThrow)
                .toList();
    }

    private static List<String> states(List<Path> files) throws IOException {
        List<String> states = new ArrayList<>();
        for (Path file : files) {
            states.add(Files.readAttributes(file, "lastModifiedTime,fileKey").toString());
        }
        return states;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
