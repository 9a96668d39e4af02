package org.gradus.engine.intake.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradus.engine.intake.gradebook.Downloaded.DENSE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gradus.engine.intake.Collected;
import org.gradus.engine.intake.Handed;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.intake.RawZip;
import org.gradus.engine.intake.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one student hands in costs nobody else a mark, whatever it is, and nothing of it is written anywhere. */
@Timeout(600)
class HostileDownloadsTest {

    private static final String MALLORY = "mallory_66";

    @TempDir
    Path folder;

    private final RawZip zip = new RawZip();

    @BeforeEach
    void oneIsHonest() {
        zip.add("doejane_4242_1_Dense.java", DENSE);
    }

    @Test
    void aNameThatClimbsCostsTheSubmissionThatItLiesIn() throws IOException {
        for (String name : List.of("a/../../doejane_4242_9_Evil.java", "..\\Evil.java", "x/../y.java", "a\0.java")) {
            RawZip evil = new RawZip();
            evil.add("doejane_4242_1_Dense.java", DENSE);
            evil.add("mallory_66_2_Dense.java", DENSE);
            evil.add("mallory_66_3_hw/" + name, "x");
            BulkDownload found = Downloaded.list(write(evil));

            assertThat(Downloaded.sources(found, "doejane_4242")).containsExactly("Dense.java: class Dense {}");
            assertThat(Downloaded.reason(found, MALLORY)).startsWith("refused: the zip holds a name that");
        }
    }

    @Test
    void aNameThatClimbsAndIsNobodysSpoilsTheDownload() throws IOException {
        for (String name : List.of("../Evil.java", "/etc/Evil.java", "C:\\Evil.java", ".x/../../Evil.java")) {
            RawZip evil = new RawZip();
            evil.add("doejane_4242_1_Dense.java", DENSE);
            evil.add(name, "x");
            Path path = write(evil);

            assertThatThrownBy(() -> Downloaded.list(path))
                    .isInstanceOf(IntakeException.class)
                    .hasMessageContaining("the zip holds a name that");
        }
    }

    @Test
    void aBombCostsItsOwnerAlone() throws IOException {
        zip.add("mallory_66_2_data.bin", new byte[20_000_000]);

        BulkDownload found = Downloaded.list(write(zip));

        assertThat(Downloaded.reason(found, MALLORY)).contains("refused", "zip bomb");
        assertThat(Downloaded.sources(found, "doejane_4242")).hasSize(1);
    }

    @Test
    void aBombInAZipInsideIsNotSetOff() throws IOException {
        RawZip bomb = new RawZip();
        bomb.add("Dense.java", DENSE);
        bomb.add("data.bin", new byte[20_000_000]);
        zip.add("mallory_66_2_hw.zip", bomb.bytes());
        zip.add("mallory_66_3_Dense.java", DENSE);

        assertThat(Downloaded.reason(Downloaded.list(write(zip)), MALLORY))
                .contains("refused", "in hw.zip: the zip looks like a zip bomb");
    }

    @Test
    void aNameThatClimbsOutOfAZipInsideIsRefused() throws IOException {
        zip.add("mallory_66_2_hw.zip", Downloaded.zip("../Dense.java", DENSE));

        assertThat(Downloaded.reason(Downloaded.list(write(zip)), MALLORY)).contains("refused", "climbs out");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        zip.add("mallory_66_2_Dense.java", "/etc/passwd").unixMode = 0120777;
        RawZip inner = new RawZip();
        inner.add("Dense.java", "../../../etc/passwd").unixMode = 0120777;
        zip.add("trudy_67_3_hw.zip", inner.bytes());

        BulkDownload found = Downloaded.list(write(zip));

        assertThat(Downloaded.reason(found, MALLORY)).contains("refused", "leads out of the submission");
        assertThat(Downloaded.reason(found, "trudy_67")).contains("refused", "leads out of the submission");
    }

    @Test
    void anArchiveInAnArchiveIsNotOpened() throws IOException {
        byte[] innermost = Downloaded.zip("Dense.java", DENSE);
        RawZip inner = new RawZip();
        inner.add("again.zip", innermost);
        zip.add("mallory_66_2_hw.zip", inner.bytes());

        assertThat(Downloaded.reason(Downloaded.list(write(zip)), MALLORY))
                .contains("needs attention", "there is no .java file, but again.zip");
    }

    @Test
    void twoDifferentFilesOfOneNameAreRefused() throws IOException {
        RawZip moodle = new RawZip();
        moodle.add("Mallory_66_assignsubmission_file/Dense.java", DENSE);
        moodle.add("Mallory_66_assignsubmission_file/Dense.java", "class Dense { int other; }");

        assertThat(Downloaded.reason(Downloaded.list(write(moodle)), "Mallory_66"))
                .contains("refused", "two different files at Dense.java");
    }

    @Test
    void archivesBeyondNumberAreLeftClosedAndSaidSo() throws IOException {
        for (int i = 0; i < 30; i++) {
            zip.add(
                    "mallory_66_" + (100 + i) + "_hw" + (char) ('A' + i % 26) + i + ".zip",
                    Downloaded.zip("notes.txt", "x"));
        }

        assertThat(Downloaded.reason(Downloaded.list(write(zip)), MALLORY))
                .contains("needs attention", "was not opened", "and 7 more");
    }

    @Test
    void archivesBeyondSizeAreLeftClosedAndSaidSo() throws IOException {
        RawZip inner = new RawZip();
        inner.add("Dense.java", DENSE);
        byte[] large = new byte[70 << 20];
        new Random(20261128).nextBytes(large);
        inner.add("data.bin", large);
        zip.add("mallory_66_2_hw.zip", inner.bytes());
        Path zipped = write(zip);
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Handed.write(unpacked, "mallory_66_2_hw.zip", inner.bytes());

        assertThat(Downloaded.reason(Downloaded.list(zipped), MALLORY)).contains("needs attention", "too large");
        assertThat(Downloaded.sources(Downloaded.list(unpacked), MALLORY))
                .containsExactly("Dense.java: class Dense {}");
    }

    @Test
    void overlappingEntriesSpoilTheDownload() throws IOException {
        byte[] bytes = zip.bytes();
        RawZip twice = new RawZip();
        for (int i = 0; i < 3; i++) {
            twice.add("mallory_66_" + i + "_Dense.java", DENSE).lieAboutPackedSize(bytes.length);
        }
        Path path = write(twice);

        assertThatThrownBy(() -> Downloaded.list(path)).isInstanceOf(IntakeException.class);
    }

    @Test
    void aDownloadThatChangesMeanwhileIsForAPersonToLookAt() throws IOException {
        Path path = write(zip);
        BulkDownload found = Downloaded.list(path);
        Files.setLastModifiedTime(path, FileTime.fromMillis(1));

        assertThat(Downloaded.reason(found, "doejane_4242")).contains("needs attention");
    }

    @Test
    void metadataThatNoHonestServiceWritesDoesNoHarm() throws IOException {
        for (String yaml : List.of(
                "submission_1: *nobody",
                "submission_1: &a [*a, *a]\n",
                "- ".repeat(10_000),
                "[".repeat(10_000),
                "submission_1: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]",
                "submission_1:\n  :submitters:\n  - :name: " + "x".repeat(100_000),
                "\0",
                "%YAML 9.9\n---\n",
                "submission_1: {:submitters: [{:name: ../../x}]}")) {
            Downloaded download =
                    new Downloaded().with("submission_metadata.yml", yaml).with("submission_1/Dense.java", DENSE);
            BulkDownload found = Downloaded.list(download.zipped(folder));

            assertThat(found.listing().submissions())
                    .as(yaml.substring(0, Math.min(40, yaml.length())))
                    .hasSize(1);
            assertThat(Downloaded.rows(found).get(0)).doesNotContain("/").hasSizeLessThan(200);
        }
    }

    @Test
    void lanesReadOneDownloadSideBySide() throws Exception {
        for (int i = 0; i < 200; i++) {
            zip.add(
                    "student" + i + "_" + (1000 + i) + "_" + (5000 + i) + "_hw.zip",
                    Downloaded.zip("Dense.java", "class Dense { int i = " + i + "; }"));
        }
        BulkDownload found = Downloaded.list(write(zip));
        List<Submission> submissions = found.listing().submissions();
        List<Collected> alone = submissions.stream().map(Handed::collect).toList();
        ExecutorService lanes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Collected>> tasks = new ArrayList<>();
            submissions.forEach(each -> tasks.add(() -> Handed.collect(each)));
            List<Collected> together = new ArrayList<>();
            for (Future<Collected> done : lanes.invokeAll(tasks)) {
                together.add(done.get());
            }
            assertThat(together).hasSize(201).isEqualTo(alone).allMatch(Collected.Accepted.class::isInstance);
        } finally {
            lanes.shutdownNow();
        }
    }

    private Path write(RawZip download) throws IOException {
        return Handed.write(folder, "download.zip", download.bytes());
    }
}
