package org.gradus.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

class IntakeProperties {

    private Path folder = Path.of("");

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("intake");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 300, seed = "20261123")
    void anyBytesAsAZipGiveAValue(@ForAll byte[] bytes) throws IOException {
        assertThat(Handed.collect(Handed.write(folder, "x.zip", bytes))).isNotNull();
    }

    @Property(tries = 1000, seed = "20261123", shrinking = ShrinkingMode.OFF)
    void anyChangeOfAZipGivesAValue(@ForAll("changedZips") byte[] bytes) throws IOException {
        assertThat(Handed.collect(Handed.write(folder, "x.zip", bytes))).isNotNull();
    }

    @Property(tries = 300, seed = "20261123")
    void aTreeIsTheSameAsAFolderAndAsAZip(@ForAll("trees") Map<String, byte[]> tree) throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        for (Map.Entry<String, byte[]> file : tree.entrySet()) {
            Handed.write(work, file.getKey(), file.getValue());
        }

        Collected asFolder = Handed.collect(work);

        assertThat(Handed.collect(Handed.zip(folder.resolve("work.zip"), tree))).isEqualTo(asFolder);
        assertThat(Handed.collect(work)).isEqualTo(asFolder);
    }

    @Provide
    Arbitrary<byte[]> changedZips() {
        RawZip zip = new RawZip();
        zip.add("layers/", new byte[0]).unixMode = 0040755;
        zip.add("layers/Dense.java", "class Dense {}".repeat(20));
        zip.add("ReLU.java", "class ReLU {}").stored();
        zip.add("Alias.java", "layers/Dense.java").unixMode = 0120777;
        List<byte[]> wholes = List.of(zip.bytes(), zip.wide().bytes());
        return Combinators.combine(Arbitraries.of(wholes), changes()).as(IntakeProperties::changed);
    }

    /** Where, and what is put there; most lands in the directory at the end of the zip. */
    private static Arbitrary<List<int[]>> changes() {
        Arbitrary<Integer> value = Arbitraries.of(0, 1, 2, 8, 0x50, 0x7F, 0x80, 0xFE, 0xFF);
        return Combinators.combine(Arbitraries.integers().between(0, 800), value)
                .as((place, put) -> new int[] {place, put})
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static byte[] changed(byte[] whole, List<int[]> changes) {
        byte[] bytes = whole.clone();
        for (int[] change : changes) {
            bytes[bytes.length - 1 - change[0] % bytes.length] = (byte) change[1];
        }
        return bytes;
    }

    @Provide
    Arbitrary<Map<String, byte[]>> trees() {
        Arbitrary<String> folders = Arbitraries.of(
                "",
                "src/main/java/",
                "src/test/java/",
                "out/",
                "a/b/",
                "A/",
                ".git/",
                "__MACOSX/",
                "target/",
                "\u00FCb/",
                "u\u0308b/",
                "\uD83D\uDE00/",
                "\uFB01/");
        Arbitrary<String> files = Arbitraries.of(
                "Dense.java",
                "dense.java",
                "ReLU.JAVA",
                "module-info.java",
                "pom.xml",
                "x.rar",
                "in.zip",
                "Dense.class",
                "Dense.java.txt",
                ".DS_Store",
                "D\u00E9nse.java");
        Arbitrary<byte[]> contents = Arbitraries.of(
                "class A {}\n".getBytes(UTF_8),
                "class A {}\r\n".getBytes(UTF_8),
                "\uFEFFclass A {}\n".getBytes(UTF_8),
                "class B {}".getBytes(UTF_8),
                new byte[0],
                new byte[] {(byte) 0xE9},
                new byte[Handed.BYTES_EACH],
                "// a long one".repeat(300).getBytes(UTF_8),
                new byte[] {(byte) 0xFF, (byte) 0xFE, 'x', 0});
        return Arbitraries.maps(Combinators.combine(folders, files).as(String::concat), contents)
                .ofMaxSize(8)
                .map(LinkedHashMap::new);
    }
}
