package org.gradus.engine.intake.gradebook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.gradus.engine.intake.Handed;
import org.gradus.engine.intake.IntakeException;
import org.gradus.engine.intake.Names;
import org.gradus.engine.intake.RawZip;
import org.gradus.engine.intake.Submission;

class DownloadProperties {

    private Path folder = Path.of("");

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("download");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 500, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void anyNamesGiveRowsThatAreUniqueAndSafe(@ForAll("names") List<String> names) throws IOException {
        RawZip zip = new RawZip();
        names.forEach(name -> zip.add(name, Downloaded.DENSE));
        Path path = Handed.write(folder, "download.zip", zip.bytes());

        boolean isPlain =
                submissions(path).stream().allMatch(each -> each.owner().isEmpty());
        for (Submission submission : submissions(path)) {
            assertThat(submission.name()).doesNotContain("/").isNotBlank();
            // A plain folder is named in the tables as it is on the disk, whatever its name.
            assertThat(isPlain || submission.name().indexOf('\n') < 0).isTrue();
            assertThat(Handed.collect(submission)).isNotNull();
        }
        assertThat(submissions(path).stream().map(each -> Names.likeness(each.name())))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 500, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void anyChangeOfADownloadGivesValuesOrIsReported(@ForAll("changes") List<int[]> changes) throws IOException {
        RawZip zip = new RawZip();
        zip.add("doejane_4242_1_Dense.java", Downloaded.DENSE);
        zip.add(
                "roerichard_17_2_hw.zip",
                Downloaded.zip("Dense.java", Downloaded.DENSE, "x/ReLU.java", "class ReLU {}"));
        byte[] bytes = zip.bytes();
        for (int[] change : changes) {
            bytes[bytes.length - 1 - change[0] % bytes.length] = (byte) change[1];
        }

        for (Submission submission : submissions(Handed.write(folder, "download.zip", bytes))) {
            assertThat(Handed.collect(submission)).isNotNull();
        }
    }

    @Property(tries = 500, seed = "20261128")
    void anyMetadataSaysWhoOrNothing(@ForAll("metadata") String yaml) {
        assertThat(GradescopeMetadata.submitters(yaml.getBytes(UTF_8))).isNotNull();
        assertThat(GradescopeMetadata.submitters(yaml.getBytes(UTF_16LE))).isNotNull();
    }

    @Provide
    Arbitrary<String> metadata() {
        return Arbitraries.of(
                        "submission_1",
                        ": ",
                        "\n",
                        "  ",
                        "- ",
                        ":submitters:",
                        ":name: ",
                        "&a ",
                        "*a",
                        "!!x ",
                        "{",
                        "}",
                        "[",
                        "]",
                        "'",
                        "\"",
                        "\u0000",
                        "%",
                        "---",
                        "...",
                        "|",
                        ">",
                        "? ",
                        "<<: ",
                        "\\x41",
                        "\uD800",
                        "\t",
                        "#")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    private static List<Submission> submissions(Path path) {
        try {
            return Downloaded.list(path).listing().submissions();
        } catch (IntakeException e) {
            assertThat(e).hasMessageContaining("cannot be used");
            return List.of();
        }
    }

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> who =
                Arbitraries.of("doejane", "Jane Doe", "", "a_b", "anon", "..", "HW_jdoe", "\u00FC", "x\ny");
        Arbitrary<String> how = Arbitraries.of(
                "_1_2_",
                "_LATE_1_2_",
                "_1_assignsubmission_file/",
                "_1_assignsubmission_file_/",
                "_1_assignsubmission_file_",
                "_attempt_2026-01-01-00-00-00_",
                "_attempt_2026-01-01-00-00-00.txt",
                "/",
                "_");
        Arbitrary<String> file =
                Arbitraries.of("Dense.java", "Dense-1.java", "hw.zip", "", "..", "../x", ".x", "text.html", "a/b.java");
        return Combinators.combine(who, how, file)
                .as((a, b, c) -> a + b + c)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<int[]>> changes() {
        Arbitrary<Integer> value = Arbitraries.of(0, 1, 2, 8, 0x50, 0x7F, 0x80, 0xFE, 0xFF);
        return Combinators.combine(Arbitraries.integers().between(0, 900), value)
                .as((place, put) -> new int[] {place, put})
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
