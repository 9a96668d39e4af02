package org.gradus.engine.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.file.PlainFile;

/** Reads tables in the format of RFC 4180, or with semicolons or tabs in the place of commas, as spreadsheets write them. */
public final class TableReader {

    private static final int LARGEST = 1 << 28;

    private static final String SEPARATORS = ",;\t";

    private TableReader() {}

    /**
     * Reads a file that the user named.
     *
     * @throws TableException if it cannot be read, or is no table
     */
    public static Table read(Path file) {
        try {
            return parse(file.toString(), PlainFile.named(file).read(LARGEST));
        } catch (IOException e) {
            throw new TableException("Cannot read the table " + file + ": " + e + ". Name a file that can be read.");
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name of the file, for messages
     * @throws TableException if they are no table
     */
    public static Table parse(String name, byte[] bytes) {
        try {
            return table(name, Encoded.text(bytes));
        } catch (CharacterCodingException e) {
            throw new TableException(name + " is neither UTF-8 nor marked as UTF-16: an id or a name in it could be"
                    + " misread. Save it as UTF-8, \"CSV UTF-8\" in Excel.");
        } catch (IOException e) {
            throw noTable(name, e);
        } catch (UncheckedIOException e) {
            throw noTable(name, e);
        }
    }

    private static TableException noTable(String name, Exception e) {
        return new TableException(name + " is no table: " + e.getMessage() + ". Export it again.");
    }

    private static Table table(String name, String text) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<String> header = new ArrayList<>();
            List<Table.Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (header.isEmpty()) {
                    record.forEach(cell -> header.add(cell.strip()));
                } else if (!isBlank(record)) {
                    rows.add(new Table.Row(parser.getCurrentLineNumber(), cells(name, header, record)));
                }
            }
            if (header.stream().allMatch(String::isEmpty)) {
                throw new TableException(name + " is empty. It should have a line with the names of its columns.");
            }
            return new Table(name, header, rows);
        }
    }

    /** What separates the cells of the first line: the sign that it has most of outside quotes, a comma if it has none. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean isQuoted = false;
        for (int i = 0; i < text.length() && (isQuoted || text.charAt(i) != '\n'); i++) {
            char sign = text.charAt(i);
            isQuoted ^= sign == '"';
            int separator = SEPARATORS.indexOf(sign);
            if (!isQuoted && separator >= 0) {
                counts[separator]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static List<String> cells(String name, List<String> header, CSVRecord record) {
        List<String> cells = new ArrayList<>(record.toList());
        for (String extra : cells.subList(Math.min(header.size(), cells.size()), cells.size())) {
            if (!extra.isBlank()) {
                throw new TableException(name + ", record " + record.getRecordNumber() + ": \"" + extra
                        + "\" has no column. Put cells with commas in them in quotes.");
            }
        }
        while (cells.size() < header.size()) {
            cells.add("");
        }
        return cells.subList(0, header.size());
    }
}
