package org.gradus.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.intake.Collected.Accepted;
import org.gradus.engine.intake.Collected.Empty;
import org.gradus.engine.intake.Collected.NeedsAttention;
import org.gradus.engine.intake.Collected.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What zips add: names that climb, lies about sizes, bombs, and honest tools that are unlike each other. */
@Timeout(600)
class ZipIntakeTest {

    private static final Accepted DENSE =
            new Accepted(List.of(new SourceFile("layers/Dense.java", "class Dense {}")), List.of());

    @TempDir
    Path folder;

    private final RawZip zip = new RawZip();

    @Test
    void aZipOfTheJdkIsRead() throws IOException {
        Path file = Handed.zip(
                folder.resolve("bob.zip"),
                Map.of("layers/Dense.java", "class Dense {}".getBytes(UTF_8), "e/", new byte[0]));

        assertThat(Handed.collect(file)).isEqualTo(DENSE);
    }

    @Test
    void storedAndDeflatedEntriesAreRead() throws IOException {
        zip.add("layers/", new byte[0]).unixMode = 0040755;
        dense().stored();
        assertThat(collect()).isEqualTo(DENSE);
    }

    @Test
    void aPrefixACommentAndTrailingBytesDoNoHarm() throws IOException {
        dense();
        byte[] bytes = zip.prefixed("#!/bin/sh".getBytes(UTF_8))
                .commented("PK\5\6 by me".getBytes(UTF_8))
                .bytes();

        assertThat(collect(bytes)).isEqualTo(DENSE);
        assertThat(collect(Arrays.copyOf(bytes, bytes.length + 2))).isEqualTo(DENSE);
    }

    @Test
    void the64BitRecordsAreRead() throws IOException {
        RawZip.Member dense = dense();
        dense.extra = new byte[] {
            1, 0, 16, 0, (byte) dense.size, 0, 0, 0, 0, 0, 0, 0, (byte) dense.packedSize, 0, 0, 0, 0, 0, 0, 0
        };
        dense.size = 0xFFFFFFFFL;
        dense.packedSize = 0xFFFFFFFFL;

        assertThat(collect(zip.wide().bytes())).isEqualTo(DENSE);
    }

    @Test
    void dotsAndBackslashesAreSeparatorsOnly() throws IOException {
        zip.add(".\\layers\\\\Dense.java", "class Dense {}");

        assertThat(collect()).isEqualTo(DENSE);
    }

    @Test
    void namesThatLeaveTheZipAreRefused() throws IOException {
        for (String name : List.of(
                "../Evil.java",
                "a/../../Evil.java",
                "..\\Evil.java",
                "/etc/Evil.java",
                "\\Evil.java",
                "C:\\Evil.java",
                "C:/Evil.java",
                "C:",
                ".hidden/../../Evil.java",
                "notes/..",
                "a\0.java")) {
            RawZip evil = new RawZip();
            evil.add("Dense.java", "class Dense {}");
            evil.add(name, "x");
            assertThat(refusal(evil.bytes())).as(name).contains("the zip holds a name that");
        }
    }

    @Test
    void cp437NamesAreReadWithANote() throws IOException {
        // 0x94 is an o with two dots in CP437, and no UTF-8.
        zip.add(new byte[] {(byte) 0x94, '/', 'D', '.', 'j', 'a', 'v', 'a'}, "class D {}".getBytes(UTF_8));

        assertThat(collect())
                .isEqualTo(new Accepted(
                        List.of(new SourceFile("\u00F6/D.java", "class D {}")),
                        List.of("names in the zip are not UTF-8; read as CP437: \u00F6/D.java")));
    }

    @Test
    void aColonAloneIsNoDrive() throws IOException {
        zip.add("A:B task/Dense.java", "class Dense {}");
        zip.add("C:Sigmoid.java", "class Sigmoid {}");

        assertThat(((Accepted) collect()).sources())
                .extracting(SourceFile::path)
                .containsExactly("A:B task/Dense.java", "C:Sigmoid.java");
    }

    @Test
    void namesThatLookAlikeOnlyAsCp437AreToldApartByTheirBytes() throws IOException {
        // 0x82 and 0x90 are e and E with an accent in CP437; in Shift-JIS 0x83 0x80 and 0x83 0x87 are two letters.
        zip.add(new byte[] {(byte) 0x83, (byte) 0x80, '/', 'A', '.', 'j', 'a', 'v', 'a'}, "class A {}".getBytes(UTF_8));
        zip.add(
                new byte[] {(byte) 0x83, (byte) 0x87, '/', 'A', '.', 'j', 'a', 'v', 'a'},
                "class A { }".getBytes(UTF_8));

        assertThat(((Accepted) collect()).sources())
                .extracting(SourceFile::path)
                .containsExactly("%83%80/A.java", "%83%87/A.java");
    }

    @Test
    void aBackslashThatIsHalfALetterSeparatesNothing() throws IOException {
        zip.add(new byte[] {(byte) 0x95, '\\', '.', 'j', 'a', 'v', 'a'}, "class Dense {}".getBytes(UTF_8));

        assertThat(((Accepted) collect()).sources()).containsExactly(new SourceFile("%95%5C.java", "class Dense {}"));
    }

    @Test
    void anEncryptedSourceIsRefused() throws IOException {
        dense().flags = 1;

        assertThat(refusal()).contains("layers/Dense.java in the zip is encrypted", "without a password");
    }

    @Test
    void anUnusualCompressionIsRefusedByName() throws IOException {
        dense().method = 14;

        assertThat(refusal()).contains("compressed with a method that is not supported here (14)");
    }

    @Test
    void whateverIsCutOffIsRefused() throws IOException {
        dense();
        byte[] whole = zip.bytes();
        for (int length = 0; length < whole.length; length++) {
            assertThat(refusal(Arrays.copyOf(whole, length))).contains("the zip is damaged");
        }
    }

    @Test
    void anEntryThatTheZipDoesNotCountIsNotSilentlyLost() throws IOException {
        dense();
        zip.add("ReLU.java", "class ReLU {}");
        byte[] bytes = zip.bytes();
        int count = bytes.length - 22 + 8;
        bytes[count] = 1;
        bytes[count + 2] = 1;

        assertThat(refusal(bytes)).contains("more entries than it says");
    }

    @Test
    void somethingElseNamedZipIsRefused() throws IOException {
        assertThat(refusal("Rar!\u001A\u0007 and so on, long enough to hold a record".getBytes(UTF_8)))
                .contains("not a zip at all");
    }

    @Test
    void bytesThatDoNotMatchTheirSumAreRefused() throws IOException {
        dense().crc ^= 1;

        assertThat(refusal()).contains("layers/Dense.java does not match the directory of the zip");
    }

    @Test
    void anEntryThatUnpacksToMoreThanItSaysIsRefused() throws IOException {
        zip.add("Dense.java", new byte[50_000_000]).size = 100;

        assertThat(refusal()).contains("Dense.java does not match the directory of the zip");
    }

    @Test
    void aSourceOverTheLimitIsRefused() throws IOException {
        zip.add("Dense.java", " ".repeat(Handed.BYTES_EACH + 1));

        assertThat(refusal()).isEqualTo("Dense.java is larger than the 4 KiB that a source may have");
    }

    @Test
    void aBombOfZerosIsRefusedBesideAGoodSource() throws IOException {
        dense();
        zip.add("data.bin", new byte[20_000_000]);

        assertThat(refusal()).contains("zip bomb", "data.bin would unpack to 20000000 bytes");
    }

    @Test
    void aBombOfOverlappingEntriesIsRefused() throws IOException {
        dense();
        for (int i = 0; i < 100; i++) {
            zip.add("data" + i, new byte[0]).packedSize = 500;
        }

        assertThat(refusal()).contains("zip bomb", "overlap");
    }

    @Test
    void aBombOfManyLargeEntriesIsRefused() throws IOException {
        for (int i = 0; i < 300; i++) {
            zip.add("data" + i, new byte[8 << 10]).size = 8 << 20;
        }

        assertThat(refusal()).contains("zip bomb", "it would unpack to more than");
    }

    @Test
    void aBombOfManyEntriesIsRefused() throws IOException {
        for (int i = 0; i <= 50_000; i++) {
            zip.add("f" + i, new byte[0]);
        }

        assertThat(refusal()).contains("more than 50000 entries");
    }

    @Test
    void zipsOfZipsAreNotOpened() throws IOException {
        RawZip inner = new RawZip();
        inner.add("Dense.java", "class Dense {}");
        for (int i = 0; i < 16; i++) {
            zip.add("lib " + i + ".zip", inner.bytes());
        }

        assertThat(collect())
                .isInstanceOfSatisfying(
                        NeedsAttention.class,
                        attention -> assertThat(attention.reason())
                                .contains(
                                        "lib 0.zip, lib 1.zip, lib 10.zip and 13 more: hand in the files themselves"));
    }

    @Test
    void anEmptyZipIsEmpty() throws IOException {
        assertThat(collect()).isEqualTo(new Empty(List.of()));
    }

    @Test
    void anEntryThatIsThereTwiceIsTakenOnceOrRefused() throws IOException {
        dense();
        dense();
        assertThat(collect()).isEqualTo(DENSE);

        zip.add("layers/Dense.java", "class Dense { int other; }");
        assertThat(refusal()).contains("two different files at layers/Dense.java");
    }

    @Test
    void theDirectoryOfTheZipIsBelievedNotTheLocalHeader() throws IOException {
        dense().localName = "../../Evil.java".getBytes(UTF_8);

        assertThat(collect()).isEqualTo(DENSE);
    }

    @Test
    void aLinkInsideIsANoteAndOneThatLeavesIsRefused() throws IOException {
        dense();
        zip.add("Alias.java", "layers/Dense.java").unixMode = 0120777;
        assertThat(collect())
                .isEqualTo(new Accepted(
                        DENSE.sources(),
                        List.of("symbolic links are not followed: Alias.java"),
                        List.of(new Unread(
                                "Alias.java was left out: it is a symbolic link; hand in the file itself",
                                Optional.of("Alias")))));

        zip.add("Out.java", "../../etc/passwd").unixMode = 0120777;
        assertThat(refusal()).contains("the symbolic link Out.java leads out of the submission");
    }

    @Test
    void aDeviceThatClaimsToBeASourceIsRefused() throws IOException {
        zip.add("Dense.java", "").unixMode = 0020666;

        assertThat(refusal()).contains("Dense.java is not a regular file");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        zip.add("d/".repeat(32) + "Dense.java", "class Dense {}");

        assertThat(refusal()).contains("nested more than 32 deep");
    }

    private RawZip.Member dense() {
        return zip.add("layers/Dense.java", "class Dense {}");
    }

    private Collected collect() throws IOException {
        return collect(zip.bytes());
    }

    private Collected collect(byte[] bytes) throws IOException {
        return Handed.collect(Handed.write(folder, "bob.zip", bytes));
    }

    private String refusal() throws IOException {
        return refusal(zip.bytes());
    }

    private String refusal(byte[] bytes) throws IOException {
        Collected collected = collect(bytes);
        assertThat(collected).isInstanceOf(Refused.class);
        return ((Refused) collected).reason();
    }
}
