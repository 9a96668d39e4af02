package org.gradus.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.intake.Collected.Accepted;
import org.gradus.engine.intake.Collected.NeedsAttention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "UTF-16BE, UTF-16, ''",
        "UTF-16LE, UTF-16, ''",
        "UTF-32BE, UTF-32, ''",
        "UTF-32LE, UTF-32, ''",
        "UTF-32BE, UTF-32, \uFEFF",
        "UTF-32LE, UTF-32, \uFEFF"
    })
    void wideTextIsReadWithAndWithoutAMark(Charset encoding, String name, String mark) throws IOException {
        String text = "class A {} // \u52FE\u914D\u3092\u8A08\u7B97\u3059\u308B";
        Handed.write(folder, "A.java", (mark + text).getBytes(encoding));

        assertThat(Handed.collect(folder))
                .isEqualTo(new Accepted(
                        List.of(new SourceFile("A.java", text)), List.of("A.java is " + name + "; read as such")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | Gewichte f\u00FCr die Gr\u00F6\u00DFe | windows-1252
            windows-1252 | gr\u00F6\u00DFe                  | windows-1252
            windows-1252 | la d\u00E9riv\u00E9e de l'erreur  | windows-1252
            windows-1251 | \u0433\u0440\u0430\u0434\u0438\u0435\u043D\u0442 \u0441\u043B\u043E\u044F     | windows-1251
            KOI8-R       | \u0433\u0440\u0430\u0434\u0438\u0435\u043D\u0442 \u0441\u043B\u043E\u044F     | KOI8-R
            Shift_JIS    | \u52FE\u914D\u3092\u8A08\u7B97\u3059\u308B\u3002\u30D0\u30A4\u30A2\u30B9\u306E\u66F4\u65B0 | Shift_JIS
            EUC-JP       | \u52FE\u914D\u3092\u8A08\u7B97\u3059\u308B\u3002\u30D0\u30A4\u30A2\u30B9\u306E\u66F4\u65B0 | EUC-JP
            EUC-KR       | \uC5ED\uC804\uD30C\uB97C \uAD6C\uD604\uD55C \uD074\uB798\uC2A4\uC785\uB2C8\uB2E4 | EUC-KR
            GB18030      | \u8FD9\u4E2A\u7C7B\u5B9E\u73B0\u4E86\u5168\u8FDE\u63A5\u5C42\u7684\u524D\u5411\u4F20\u64AD | GB18030
            ISO-2022-JP  | \u52FE\u914D | ISO-2022-JP
            """)
    void theEncodingIsSeenInTheText(Charset encoding, String comment, String name) throws IOException {
        String text = "class A {} // " + comment + "\n";
        Handed.write(folder, "A.java", text.getBytes(encoding));

        assertThat(Handed.collect(folder))
                .isEqualTo(new Accepted(
                        List.of(new SourceFile("A.java", text, Optional.of(new EncodedText(text.getBytes(encoding))))),
                        List.of("A.java is not UTF-8; read as " + name)));
    }

    @Test
    void anEncodingThatIsNamedGoesFirstAndUtf8BeforeIt() throws IOException {
        Charset korean = Charset.forName("EUC-KR");
        Handed.write(folder, "A.java", "class A {} // \uCE35".getBytes(korean));
        Handed.write(folder, "B.java", "class B {} // \uCE35");

        Collected collected = new Intake(new SourceLimits(5, 4096), Optional.of(korean)).collect(Submission.at(folder));

        assertThat(((Accepted) collected).sources())
                .extracting(SourceFile::text)
                .containsExactly("class A {} // \uCE35", "class B {} // \uCE35");
        assertThat(collected.notes()).containsExactly("A.java is not UTF-8; read as EUC-KR");
    }

    @Test
    void colouredOutputIsUtf8() throws IOException {
        Handed.write(folder, "A.java", "class A { String red = \"\u001B[31m\u00E4\"; }");

        assertThat(Handed.collect(folder).notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CAFEBABE00000041   | a compiled class file
            504B030414000600   | a zip archive, or a Word or LibreOffice document
            D0CF11E0A1B11AE1   | an old Word document
            255044462D312E37   | a PDF
            7B5C727466315C61   | rich text (RTF)
            EFBBBF0A3C68746D6C | a web page (HTML)
            3C3F786D6C20       | XML or HTML
            636C6173732041207B207D00 | bytes that are not text
            """)
    void whatIsNoJavaIsSaidToBeThat(String hex, String what) throws IOException {
        String said = "Dense.java is not Java source but " + what + ": hand in the source as plain text";
        Handed.write(folder, "Dense.java", HexFormat.of().parseHex(hex));
        assertThat(Handed.collect(folder)).isEqualTo(new NeedsAttention(said, List.of(said)));

        Handed.write(folder, "ReLU.java", "class ReLU {}");
        assertThat(Handed.collect(folder))
                .isEqualTo(new Accepted(
                        List.of(new SourceFile("ReLU.java", "class ReLU {}")),
                        List.of(said),
                        List.of(new Unread(said))));
    }

    @Test
    void anEmptySourceIsSaidToBeEmpty() throws IOException {
        Handed.write(folder, "Dense.java", "\uFEFF \r\n");

        assertThat(((Accepted) Handed.collect(folder)).unread())
                .containsExactly(new Unread("Dense.java is empty: hand in the source, or delete the file"));
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
