package org.gradus.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.intake.Collected.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How bytes become text, and which texts count as one. */
class SourceTextTest {

    @TempDir
    Path folder;

    @Test
    void byteOrderMarksAreStripped() throws IOException {
        Handed.write(folder, "A.java", "\uFEFFclass A {}");
        Handed.write(folder, "B.java", "\uFEFFclass B {}".getBytes(UTF_16LE));
        Handed.write(folder, "C.java", "\uFEFFclass C {}".getBytes(UTF_16BE));

        assertThat(Handed.collect(folder))
                .isEqualTo(new Accepted(
                        List.of(
                                new SourceFile("A.java", "class A {}"),
                                new SourceFile("B.java", "class B {}"),
                                new SourceFile("C.java", "class C {}")),
                        List.of(
                                "A.java begins with a byte-order mark, which was left out",
                                "B.java is UTF-16; read as such",
                                "C.java is UTF-16; read as such")));
    }

    @Test
    void whatIsNotUtf8IsReadAsWindows1252() throws IOException {
        byte[] bytes = {'/', '/', (byte) 0x80, (byte) 0xE4};
        Handed.write(folder, "Dense.java", bytes);

        assertThat(Handed.collect(folder))
                .isEqualTo(new Accepted(
                        List.of(new SourceFile("Dense.java", "//\u20AC\u00E4", Optional.of(new EncodedText(bytes)))),
                        List.of("Dense.java is not UTF-8; read as windows-1252")));
    }

    @Test
    void identicalTextsAreKeptOnceWhateverTheirLineEndsAndEncoding() throws IOException {
        Handed.write(folder, "a/Dense.java", "class Dense {\r\n}\r\n");
        Handed.write(folder, "b/Dense-1.java", "class Dense {\n}\n");
        Handed.write(folder, "c/Dense.java", "\uFEFFclass Dense {\r}\r");

        assertThat(Handed.collect(folder))
                .isEqualTo(new Accepted(
                        List.of(new SourceFile("a/Dense.java", "class Dense {\r\n}\r\n")),
                        List.of(
                                "b/Dense-1.java is the same as a/Dense.java and was left out",
                                "c/Dense.java is the same as a/Dense.java and was left out")));
    }

    @Test
    void differentCandidatesAreBothKept() throws IOException {
        Handed.write(folder, "a/Dense.java", "class Dense {}");
        Handed.write(folder, "b/Dense.java", "class Dense { }");

        assertThat(Handed.collect(folder))
                .isEqualTo(new Accepted(
                        List.of(
                                new SourceFile("a/Dense.java", "class Dense {}"),
                                new SourceFile("b/Dense.java", "class Dense { }")),
                        List.of()));
    }
}
