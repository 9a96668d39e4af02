package org.gradus.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table in RFC 4180 and UTF-8 that is safe to open in a spreadsheet: a text that a spreadsheet would take for a formula gets an
 * apostrophe before it. Numbers stay numbers.
 */
final class CsvTable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    CsvTable(List<String> header) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(header);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    void row(List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell of text, wherever it comes from. */
    static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return (formula ? "'" : "") + CleanText.of(text);
    }

    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    static String number(Optional<BigDecimal> number) {
        return number.map(CsvTable::number).orElse("");
    }
}
