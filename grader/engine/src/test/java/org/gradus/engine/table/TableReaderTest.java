package org.gradus.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final String ACCENT = "\u00fc";

    @ParameterizedTest
    @ValueSource(strings = {"ID,Name\r\n007,\"M, A\"\r\n", "ID;Name\n007;M, A\n", "ID\tName\n007\tM, A"})
    void commasSemicolonsAndTabsSeparate(String text) {
        Table table = parse(text, StandardCharsets.UTF_8);

        assertThat(table.header()).containsExactly("ID", "Name");
        assertThat(table.rows()).extracting(Table.Row::cells).containsExactly(List.of("007", "M, A"));
    }

    @Test
    void marksOfTheEncodingAreRead() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Table table = parse("\ufeffName\nM" + ACCENT + "ller\n", charset);

            assertThat(table.header()).containsExactly("Name");
            assertThat(table.rows().get(0).cell(0)).isEqualTo("M" + ACCENT + "ller");
        }
    }

    @Test
    void whatIsNoUtf8IsRefusedSinceAnIdCouldBeMisread() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> parse("Name\nM" + ACCENT + "ller\n", StandardCharsets.ISO_8859_1))
                .withMessageContaining("roster.csv is neither UTF-8 nor marked as UTF-16")
                .withMessageContaining("Save it as UTF-8");
    }

    @Test
    void shortRowsAreFilledUpAndBlankOnesAreNone() {
        Table table = parse("a,b,c\n1\n\n,,\n2,3\n", StandardCharsets.UTF_8);

        assertThat(table.rows())
                .extracting(Table.Row::cells)
                .containsExactly(List.of("1", "", ""), List.of("2", "3", ""));
    }

    @Test
    void aCellWithoutAColumnIsNotDropped() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> parse("a,b\n1,2,3\n", StandardCharsets.UTF_8))
                .withMessageContaining("record 2: \"3\" has no column");
    }

    @Test
    void whatIsNoTableSaysSo(@TempDir Path folder) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> parse("", StandardCharsets.UTF_8))
                .withMessageContaining("roster.csv is empty");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> parse("a\n\"open", StandardCharsets.UTF_8))
                .withMessageContaining("roster.csv is no table");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> TableReader.read(folder.resolve("missing.csv")))
                .withMessageContaining("Cannot read the table " + folder.resolve("missing.csv"));
    }

    @Test
    void aColumnIsFoundWhateverItsCaseAndOneThatIsMissingIsNamed() {
        Table table = parse(" Email ,Grade\n", StandardCharsets.UTF_8);

        assertThat(table.column("email")).isZero();
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> table.column("Identifier"))
                .withMessage("roster.csv has no column Identifier, only Email, Grade."
                        + " Name the file that has it, or add the column.");
    }

    @Test
    void aLongCellWithLinesInItIsOneCell() {
        assertThat(parse("a,b\n\"x\n=1\",y\n", StandardCharsets.UTF_8)
                        .rows()
                        .get(0)
                        .cell(0))
                .isEqualTo("x\n=1");
    }

    @Test
    void aSubmissionIsFoundByItsNameAndByWhatATableMadeOfIt() {
        ShownNames names = new ShownNames(List.of("=ada", "kim", "a\tb", "a b"));

        assertThat(names.find("=ada")).contains("=ada");
        assertThat(names.find("'=ada")).contains("=ada");
        assertThat(names.find("kim")).contains("kim");
        assertThat(names.find("a\tb")).contains("a\tb");
        assertThat(names.find("Kim")).isEmpty();
        assertThat(new ShownNames(List.of("x\ty", "x\ny")).find("x y")).isEmpty();
    }

    private static Table parse(String text, Charset charset) {
        return TableReader.parse("roster.csv", text.getBytes(charset));
    }
}
