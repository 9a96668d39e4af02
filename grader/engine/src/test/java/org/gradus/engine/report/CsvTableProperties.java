package org.gradus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

class CsvTableProperties {

    private static final List<String> HEADER = List.of("a", "b", "c");

    @Property(seed = "4", tries = 500)
    void whatIsReadBackIsWhatWasCleaned(@ForAll("rows") List<List<String>> rows) throws IOException {
        List<List<String>> cells = rows.stream()
                .map(row -> row.stream().map(CsvTable::text).toList())
                .toList();
        CsvTable table = new CsvTable(HEADER);
        cells.forEach(table::row);

        String text = new String(table.bytes(), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<List<String>> read =
                    parser.getRecords().stream().map(CSVRecord::toList).toList();
            assertThat(read).first().isEqualTo(HEADER);
            assertThat(read.subList(1, read.size())).isEqualTo(cells);
        }
    }

    @Property(seed = "5", tries = 500)
    void noCellOfTextIsAFormulaOrHoldsAnythingUnseen(@ForAll("cells") String text) {
        String cell = CsvTable.text(text);

        assertThat(cell).doesNotContainPattern("^[=+\\-@\\t\\r]");
        assertThat(cell.codePoints()).noneMatch(Character::isISOControl);
        assertThat(cell.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        assertThat(cell.codePoints()).noneMatch(point -> Character.getType(point) == Character.FORMAT);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return cells().list().ofSize(HEADER.size()).list().ofMaxSize(5);
    }

    /** All that makes a difference to one of the formats, and any other character, halves of pairs included. */
    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> special = Arbitraries.of(
                "=",
                "+",
                "-",
                "@",
                "\t",
                "\r",
                "\n",
                ",",
                ";",
                "\"",
                "'",
                " ",
                "#",
                "\\",
                "\u001b[1m",
                "\u202e",
                "\ud83d");
        Arbitrary<String> any = Arbitraries.chars().all().map(String::valueOf);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, special), Tuple.of(1, any), Tuple.of(2, Arbitraries.of("a", "1", "Dense")))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
