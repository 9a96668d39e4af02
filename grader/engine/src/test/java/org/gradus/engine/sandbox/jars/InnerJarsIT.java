package org.gradus.engine.sandbox.jars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarFile;
import org.gradus.engine.sandbox.HostProgram;
import org.gradus.engine.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnerJarsIT {

    @TempDir
    Path temp;

    @Test
    void theJarsAreUnpackedIntoAFolderNamedByTheirHashAndNothingIsLeftBeside() throws IOException {
        Path cache = temp.resolve("not").resolve("there").resolve("yet");
        InnerJars jars = InnerJars.unpackedBelow(cache);

        assertThat(cache.toFile().list()).containsExactly(jars.hash());
        assertThat(jars.hash()).matches("[0-9a-f]{64}");
        assertThat(names(jars.worker())).contains("org/gradus/worker/Main.class");
        assertThat(names(jars.contract()))
                .contains("org/gradus/layer/Layer.class", "org/ejml/simple/SimpleMatrix.class");
        assertThat(names(jars.compiler())).contains("org/gradus/compiler/Main.class");
    }

    @Test
    void noJarOfTheStudentsSideHoldsAnythingOfTheJudgesOrTheAnswers() throws IOException {
        InnerJars jars = InnerJars.unpackedBelow(temp);

        for (Path jar : List.of(jars.worker(), jars.contract(), jars.compiler())) {
            assertThat(names(jar))
                    .noneMatch(name -> name.startsWith("org/gradus/engine/"))
                    .noneMatch(name -> name.startsWith("org/gradus/reference/"))
                    .noneMatch(name -> name.startsWith("gradus/"))
                    .noneMatch(name -> name.endsWith(".json"));
        }
        assertThat(names(jars.contract())).noneMatch(name -> name.startsWith("org/gradus/wire/"));
    }

    @Test
    void whatLiesThereWholeIsLeftAlone() throws IOException {
        Path worker = InnerJars.unpackedBelow(temp).worker();
        Object before = Files.readAttributes(worker, "lastModifiedTime,fileKey").toString();
        InnerJars.unpackedBelow(temp);

        assertThat(Files.readAttributes(worker, "lastModifiedTime,fileKey")).hasToString(before.toString());
    }

    @Test
    void anAlteredJarIsRepaired() throws IOException {
        Path worker = InnerJars.unpackedBelow(temp).worker();
        byte[] whole = Files.readAllBytes(worker);
        byte[] altered = whole.clone();
        altered[altered.length / 2] ^= 1;
        Files.write(worker, altered);

        assertThat(InnerJars.unpackedBelow(temp).worker()).isEqualTo(worker).hasBinaryContent(whole);
    }

    @Test
    void aMissingOrHalfJarIsRepairedAndTheOthersStay() throws IOException {
        InnerJars jars = InnerJars.unpackedBelow(temp);
        byte[] worker = Files.readAllBytes(jars.worker());
        byte[] contract = Files.readAllBytes(jars.contract());
        Files.write(jars.worker(), new byte[] {'P', 'K'});
        Files.delete(jars.contract());
        InnerJars.unpackedBelow(temp);

        assertThat(jars.worker()).hasBinaryContent(worker);
        assertThat(jars.contract()).hasBinaryContent(contract);
        assertThat(temp.toFile().list()).containsExactly(jars.hash());
    }

    @Test
    void judgesThatUnpackAtTheSameMomentDoNotDisturbEachOther() throws Exception {
        int judges = 6;
        CyclicBarrier start = new CyclicBarrier(judges);
        ExecutorService threads = Executors.newFixedThreadPool(judges);
        List<Future<InnerJars>> unpacked = new ArrayList<>();
        for (int i = 0; i < judges; i++) {
            unpacked.add(threads.submit(() -> {
                start.await();
                return InnerJars.unpackedBelow(temp);
            }));
        }
        for (Future<InnerJars> one : unpacked) {
            assertThat(names(one.get().worker())).contains("org/gradus/worker/Main.class");
        }
        threads.shutdown();

        assertThat(temp.toFile().list()).containsExactly(unpacked.get(0).get().hash());
    }

    @Test
    void aCacheThatCannotBeWrittenSaysWhatToDo() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");

        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> InnerJars.unpackedBelow(file))
                .withMessageStartingWith("Cannot unpack the worker into " + file)
                .withMessageEndingWith(
                        "Make the folder writable, or name another one with the environment variable XDG_CACHE_HOME.");
    }

    @Test
    void theCacheIsWhereTheEnvironmentSays() {
        assertThat(InnerJars.defaultCache(Map.of("XDG_CACHE_HOME", "caches")))
                .isEqualTo(Path.of("caches", "gradus").toAbsolutePath());
        Path atHome = HostProgram.isRoot()
                ? Path.of("/var/cache/gradus")
                : Path.of(System.getProperty("user.home"), ".cache", "gradus");
        assertThat(InnerJars.defaultCache(Map.of())).isEqualTo(atHome);
        assertThat(InnerJars.defaultCache(Map.of("XDG_CACHE_HOME", ""))).isEqualTo(atHome);
    }

    @Test
    void aUserWithoutAnEntryIsAskedForAFolderUnlessTheEnvironmentNamesItsHome() {
        assertThat(InnerJars.home("/home/ada", Map.of("HOME", "/root"))).isEqualTo(Path.of("/home/ada"));
        assertThat(InnerJars.home("?", Map.of("HOME", "/work"))).isEqualTo(Path.of("/work"));
        for (Map<String, String> environment : List.of(Map.<String, String>of(), Map.of("HOME", "here"))) {
            assertThatExceptionOfType(SandboxException.class)
                    .isThrownBy(() -> InnerJars.home("?", environment))
                    .withMessageContaining("XDG_CACHE_HOME");
        }
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }
}
