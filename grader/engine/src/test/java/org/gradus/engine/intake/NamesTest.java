package org.gradus.engine.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.gradus.engine.intake.Collected.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names whose bytes are no UTF-8: Java shows them all alike. */
class NamesTest {

    @TempDir
    Path folder;

    @Test
    void onlyWhatIsNoUtf8IsShownByItsBytes() {
        assertThat(NameBytes.text("M\u00FCller 100%".getBytes(UTF_8))).isEqualTo("M\u00FCller 100%");
        assertThat(NameBytes.text("M\u00FCller 100%".getBytes(ISO_8859_1))).isEqualTo("M%FCller 100%");
        assertThat(NameBytes.text("\u00E9\u00E8".getBytes(ISO_8859_1))).isEqualTo("%E9%E8");
        assertThat(NameBytes.text(new byte[] {(byte) 0xE8, (byte) 0xA1})).isEqualTo("%E8%A1");
        assertThat(NameBytes.text(new byte[] {(byte) 0x95, '\\', 'a'})).isEqualTo("%95%5Ca");
        assertThat(NameBytes.text("\uFFFD".getBytes(UTF_8))).isEqualTo("\uFFFD");
    }

    @Test
    void namesThatJavaShowsAlikeAreToldApart() throws IOException, InterruptedException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
        Process made = new ProcessBuilder(
                        "sh",
                        "-c",
                        "for name in '\\351' '\\350'; do f=\"$(printf \"D${name}nse\")\"; mkdir \"$f\";"
                                + " echo \"class A { /* $name */ }\" > \"$f/$f.java\"; done")
                .directory(folder.toFile())
                .start();
        assertThat(made.waitFor()).isZero();

        assertThat(SubmissionFolder.list(folder).submissions())
                .extracting(Submission::name)
                .containsExactly("D%E8nse", "D%E9nse");
        assertThat(((Accepted) Handed.collect(folder)).sources())
                .extracting(SourceFile::path)
                .containsExactly("D%E8nse/D%E8nse.java", "D%E9nse/D%E9nse.java");
    }
}
