package org.gradus.engine.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.clean.Texts;

class CsvTableProperties {

    private static final List<String> HEADER = List.of("a", "b", "c");

    @Property(seed = "4", tries = 500)
    void whatIsReadBackIsWhatWasCleaned(@ForAll("rows") List<List<String>> rows) throws IOException {
        List<List<CsvCell>> cells = rows.stream()
                .map(row -> row.stream().map(CsvCell::text).toList())
                .toList();
        CsvTable table = new CsvTable(HEADER);
        cells.forEach(table::row);

        String text = new String(table.bytes(), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<List<String>> read =
                    parser.getRecords().stream().map(CSVRecord::toList).toList();
            assertThat(read).first().isEqualTo(HEADER);
            assertThat(read.subList(1, read.size())).isEqualTo(shown(cells));
        }
    }

    private static List<List<String>> shown(List<List<CsvCell>> cells) {
        return cells.stream()
                .map(row -> row.stream().map(CsvCell::toString).toList())
                .toList();
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return Texts.any().list().ofSize(HEADER.size()).list().ofMaxSize(5);
    }
}
