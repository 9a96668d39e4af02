package org.gradus.engine.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
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

    private static final int MOST_OF_A_LINE = 1 << 16;

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
            throw unreadable(file, e);
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name of the file, for messages
     * @throws TableException if they are no table
     */
    public static Table parse(String name, byte[] bytes) {
        List<Table.Row> rows = new ArrayList<>();
        Table header = table(name, new ByteArrayInputStream(bytes), (table, row) -> rows.add(row));
        return new Table(name, header.header(), rows);
    }

    /** Takes a row of a table of which nothing is known but its header. */
    @FunctionalInterface
    public interface Rows {
        void add(Table header, Table.Row row);
    }

    /**
     * Reads a file that the user named, one row after the other: of a large class not all of it would fit into memory.
     *
     * @throws TableException if it cannot be read, or is no table
     */
    public static void read(Path file, Rows rows) {
        try (SeekableByteChannel bytes = PlainFile.named(file).open()) {
            table(file.toString(), Channels.newInputStream(bytes), rows);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static TableException unreadable(Path file, IOException e) {
        return new TableException("Cannot read the table " + file + ": " + e + ". Name a file that can be read.");
    }

    private static Table table(String name, InputStream bytes, Rows rows) {
        try {
            return table(name, new BufferedReader(Encoded.reader(bytes), MOST_OF_A_LINE), rows);
        } catch (IOException | UncheckedIOException e) {
            throw noTable(name, e);
        }
    }

    private static TableException noTable(String name, Exception e) {
        return e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
                ? new TableException(name + " is neither UTF-8 nor marked as UTF-16: an id or a name in it could be"
                        + " misread. Save it as UTF-8, \"CSV UTF-8\" in Excel.")
                : new TableException(name + " is no table: " + e.getMessage() + ". Export it again.");
    }

    private static Table table(String name, BufferedReader text, Rows rows) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(start(text))).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<String> columns = new ArrayList<>();
            Table header = new Table(name, columns, List.of());
            for (CSVRecord record : parser) {
                if (columns.isEmpty()) {
                    record.forEach(cell -> columns.add(cell.strip()));
                    header = new Table(name, columns, List.of());
                } else if (!isBlank(record)) {
                    rows.add(header, new Table.Row(parser.getCurrentLineNumber(), cells(name, columns, record)));
                }
            }
            if (columns.stream().allMatch(String::isEmpty)) {
                throw new TableException(name + " is empty. It should have a line with the names of its columns.");
            }
            return header;
        }
    }

    /** The first line, or so much of it as tells what separates its cells. */
    private static String start(BufferedReader text) throws IOException {
        char[] start = new char[MOST_OF_A_LINE];
        text.mark(MOST_OF_A_LINE);
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; read = text.read(start, length, start.length - length)) {
            length += read;
        }
        text.reset();
        return new String(start, 0, length);
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
