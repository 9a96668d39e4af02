package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody alters what the student's side runs on, in the middle of a batch. Without its contract a right class does not compile,
 * and without EJML it does not load: neither may cost its author a mark.
 */
@Tag("walls")
class AlteredJarsIT {

    private static final long LOOK_AGAIN_MILLIS = 10;

    @Test
    void whatIsAlteredBetweenTwoSubmissionsIsRepaired() throws Exception {
        Path cache = Places.empty("altered/cache");
        Path out = Places.fresh("altered/out");
        Iterator<Attack> attacks = List.<Attack>of(
                        AlteredJarsIT::damageArchives,
                        folder -> Files.write(folder.resolve("worker.jar"), new byte[100]),
                        folder -> Files.delete(folder.resolve("contract.jar")),
                        AlteredJarsIT::takeLayersFromContract,
                        AlteredJarsIT::removeEverything)
                .iterator();

        Finished finished = new Gradus()
                .with("XDG_CACHE_HOME", cache.toString())
                .finishWhile(
                        judge -> {
                            int seen = 0;
                            while (judge.isAlive() && attacks.hasNext()) {
                                int records = JournalFiles.of(out).size();
                                if (records > seen) {
                                    attacks.next().on(folder(cache));
                                    seen = records;
                                }
                                Thread.sleep(LOOK_AGAIN_MILLIS);
                            }
                        },
                        Runs.batchWords(Runs.subset(), out, "--lanes", 1));

        assertThat(attacks).as("attacks that came too late").isExhausted();
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        Runs.assertSameAsUndisturbed(out);
    }

    @Test
    void whereSomebodyKeepsOnAlteringThemNobodyLosesAMark() throws Exception {
        Path cache = Places.empty("kept-altered/cache");
        Path out = Places.fresh("kept-altered/out");
        Object[] command = Runs.batchWords(Runs.pair("kept-altered/submissions"), out, "--lanes", 1);
        Gradus gradus = new Gradus().with("XDG_CACHE_HOME", cache.toString());

        Finished finished = gradus.finishWhile(
                judge -> {
                    while (judge.isAlive()) {
                        if (!JournalFiles.of(out).isEmpty()) {
                            takeLayersFromContract(folder(cache));
                        }
                        Thread.sleep(LOOK_AGAIN_MILLIS);
                    }
                },
                command);

        assertThat(finished.exitCode()).as(finished.err()).isEqualTo(3);
        CSVRecord altered = new Tables(out).score("throws");
        assertThat(altered.get("status")).isEqualTo("grader_fault");
        assertThat(altered.get("points")).isEmpty();
        assertThat(gradus.finish(command).exitCode()).isZero();
        Runs.assertPairAsUndisturbed(out);
    }

    /** Something done to the folder of the unpacked jars. */
    @FunctionalInterface
    private interface Attack {
        void on(Path folder) throws IOException;
    }

    /** The header stays as it is: the JVM would take the archive. */
    private static void damageArchives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> archives =
                    files.filter(file -> file.toString().endsWith(".jsa")).toList();
            assertThat(archives).hasSize(2);
            for (Path archive : archives) {
                byte[] bytes = Files.readAllBytes(archive);
                for (int i = bytes.length / 4; i < bytes.length; i++) {
                    bytes[i] ^= 0x55;
                }
                Files.write(archive, bytes);
            }
        }
    }

    /** A jar that is whole, and with which every process starts; but a right class neither compiles nor loads. */
    private static void takeLayersFromContract(Path folder) throws IOException {
        Path contract = folder.resolve("contract.jar");
        ByteArrayOutputStream altered = new ByteArrayOutputStream();
        try (ZipInputStream whole = new ZipInputStream(Files.newInputStream(contract));
                ZipOutputStream out = new ZipOutputStream(altered)) {
            for (ZipEntry entry = whole.getNextEntry(); entry != null; entry = whole.getNextEntry()) {
                if (!entry.getName().startsWith("org/gradus/layer/")) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    whole.transferTo(out);
                }
            }
        }
        Files.write(contract, altered.toByteArray());
    }

    private static void removeEverything(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Path folder(Path cache) throws IOException {
        try (Stream<Path> folders = Files.list(cache.resolve("gradus"))) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("unpacking-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
