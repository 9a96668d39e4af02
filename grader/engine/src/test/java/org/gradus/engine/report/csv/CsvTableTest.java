package org.gradus.engine.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.engine.clean.CsvCell;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void quotesAsRfc4180Says() {
        CsvTable table = new CsvTable(List.of("name", "text"));
        table.row(List.of(CsvCell.text("plain"), CsvCell.text("a,b")));
        table.row(List.of(CsvCell.text("say"), CsvCell.text("\"yes\"")));
        table.row(List.of(CsvCell.number(new BigDecimal("-3.5")), CsvCell.empty()));

        assertThat(text(table)).isEqualTo("name,text\r\nplain,\"a,b\"\r\nsay,\"\"\"yes\"\"\"\r\n-3.5,\r\n");
    }

    @Test
    void lettersAreUtf8() {
        CsvTable table = new CsvTable(List.of("\u00e9\u6f22"));

        assertThat(table.bytes()).startsWith(0xc3, 0xa9, 0xe6, 0xbc, 0xa2);
    }

    private static String text(CsvTable table) {
        return new String(table.bytes(), StandardCharsets.UTF_8);
    }
}
