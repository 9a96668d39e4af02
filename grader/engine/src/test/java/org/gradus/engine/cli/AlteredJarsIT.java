package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.cli.Gradus.Finished;
import org.junit.jupiter.api.Test;

/**
 * Somebody alters what the student's side runs on, in the middle of a batch. Without its contract a right class does not compile,
 * and without EJML it does not load: neither may cost its author a mark.
 */
class AlteredJarsIT {

    private static final long LOOK_AGAIN_MILLIS = 10;

    @Test
    void whatIsAlteredBetweenTwoSubmissionsIsRepaired() throws Exception {
        Path cache = Places.empty("altered/cache");
        Path out = Places.fresh("altered/out");
        Iterator<Attack> attacks = List.<Attack>of(
                        AlteredJarsIT::damageArchive,
                        folder -> Files.write(folder.resolve("worker.jar"), new byte[100]),
                        folder -> Files.delete(folder.resolve("contract.jar")),
                        AlteredJarsIT::exchangeContract,
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
        Object[] command = Runs.batchWords(Runs.subset(), out, "--lanes", 1);
        Gradus gradus = new Gradus().with("XDG_CACHE_HOME", cache.toString());

        Finished finished = gradus.finishWhile(
                judge -> {
                    while (judge.isAlive()) {
                        if (Files.exists(out.resolve("run.json"))) {
                            exchangeContract(folder(cache));
                        }
                        Thread.sleep(LOOK_AGAIN_MILLIS);
                    }
                },
                command);

        assertThat(finished.exitCode()).as(finished.err()).isEqualTo(3);
        assertNobodyLostAMark(out);
        assertThat(gradus.finish(command).exitCode()).isZero();
        Runs.assertSameAsUndisturbed(out);
    }

    /** Whoever has a row has the marks of an undisturbed run, or none. */
    private static void assertNobodyLostAMark(Path out) throws IOException, InterruptedException {
        if (Files.exists(out.resolve("scores.csv"))) {
            Tables undisturbed = Runs.twoLanes().tables();
            for (CSVRecord row : new Tables(out).rows("scores.csv")) {
                if (!row.get("status").equals("grader_fault")) {
                    String submission = row.get("submission");
                    assertThat(row.toList())
                            .isEqualTo(undisturbed.score(submission).toList());
                }
            }
        }
    }

    /** Something done to the folder of the unpacked jars. */
    @FunctionalInterface
    private interface Attack {
        void on(Path folder) throws IOException;
    }

    /** The header stays as it is: the JVM would take the archive. */
    private static void damageArchive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path archive = files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(archive);
            for (int i = bytes.length / 4; i < bytes.length; i++) {
                bytes[i] ^= 0x55;
            }
            Files.write(archive, bytes);
        }
    }

    /** A whole jar, but another one: no process fails to start. */
    private static void exchangeContract(Path folder) throws IOException {
        try {
            Files.write(folder.resolve("contract.jar"), Files.readAllBytes(folder.resolve("compiler.jar")));
        } catch (NoSuchFileException e) {
            // The judge is just putting it back.
            return;
        }
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
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("unpacking-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
