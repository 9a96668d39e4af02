package org.gradus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void quotesAsRfc4180Says() {
        CsvTable table = new CsvTable(List.of("name", "text"));
        table.row(List.of("plain", "a,b"));
        table.row(List.of("say", "\"yes\""));

        assertThat(text(table)).isEqualTo("name,text\r\nplain,\"a,b\"\r\nsay,\"\"\"yes\"\"\"\r\n");
    }

    @Test
    void lettersAreUtf8() {
        CsvTable table = new CsvTable(List.of("\u00e9\u6f22"));

        assertThat(table.bytes()).startsWith(0xc3, 0xa9, 0xe6, 0xbc, 0xa2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)"})
    void aFormulaIsText(String formula) {
        assertThat(CsvTable.text(formula)).isEqualTo("'" + formula);
    }

    @Test
    void aTabOrALineEndBeforeAFormulaDoesNotHideIt() {
        assertThat(CsvTable.text("\t=1+1")).isEqualTo("' =1+1");
        assertThat(CsvTable.text("\r=1+1")).isEqualTo("' =1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "2 - 1", "'=1", "Dense", "(=1)"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvTable.text(text)).isEqualTo(text);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvTable.number(new BigDecimal("-0.50"))).isEqualTo("-0.50");
        assertThat(CsvTable.number(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(CsvTable.number(Optional.of(BigDecimal.TEN))).isEqualTo("10");
        assertThat(CsvTable.number(Optional.empty())).isEmpty();
    }

    private static String text(CsvTable table) {
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }
}
