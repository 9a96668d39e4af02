package org.gradus.engine.report.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.engine.clean.CsvCell;

/** A table in RFC 4180 and UTF-8 that is safe to open in a spreadsheet: every cell says whether it is text or a number. */
public final class CsvTable {

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public CsvTable(List<String> header) {
        this();
        row(header.stream().map(CsvCell::text).toList());
    }

    private CsvTable() {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /** A table whose header a program must find again as it was. */
    public static CsvTable withHeaderOf(List<String> header) {
        CsvTable table = new CsvTable();
        table.row(header.stream().map(CsvCell::asItCame).toList());
        return table;
    }

    /** Rows without a header, to follow others. */
    static String lines(List<List<CsvCell>> rows) {
        CsvTable table = new CsvTable();
        rows.forEach(table::row);
        return table.text();
    }

    public void row(List<CsvCell> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        return text.toString();
    }
}
