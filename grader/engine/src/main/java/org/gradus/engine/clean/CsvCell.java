package org.gradus.engine.clean;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cell of a table that people open in a spreadsheet: text which it would take for a formula gets an apostrophe before it, and a
 * number of ours stays a number. Tables are also printed to the logs of CI systems, and hold no command to those. There is no other
 * way to make a cell.
 */
public final class CsvCell {

    private static final CsvCell EMPTY = new CsvCell("");

    /** The signs that begin a formula, with the wide and small forms that some spreadsheets read as the same. */
    private static final String SIGNS = "=\uff1d\ufe66+\uff0b\ufe62@\uff20\ufe6b";

    private static final String MINUS = "\\-\uff0d\ufe63";

    private static final Pattern FORMULA = Pattern.compile("^\\p{Z}*[" + SIGNS + MINUS + "]");

    /** What begins with one of these is suspect too, though nothing is left of it but a space. */
    private static final String BLANK_STARTS = "\t\r\n";

    /**
     * Where lists are separated by semicolons, as in much of Europe, a spreadsheet that opens a table without being asked begins a
     * cell after each. A minus there is no formula unless something is called: our own matrices have rows such as "[1 2; -3 4]".
     */
    private static final Pattern AFTER_SEMICOLON =
            Pattern.compile(";(?=\\p{Z}*(?:[" + SIGNS + "]|[" + MINUS + "][^;]*[(|]))");

    /** An id, a login, an e-mail address, a number, a dash: whatever a spreadsheet makes of it, nothing is called or fetched. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+\\- ]*");

    private final String value;

    private CsvCell(String value) {
        this.value = value;
    }

    /** A cell without anything in it. */
    public static CsvCell empty() {
        return EMPTY;
    }

    /** Text on one line, of at most 2,000 characters. */
    public static CsvCell text(String text) {
        String line = LogText.withoutCommands(Legible.line(text));
        String plain = AFTER_SEMICOLON.matcher(line).replaceAll(";'");
        boolean isSuspect =
                FORMULA.matcher(plain).find() || (!text.isEmpty() && BLANK_STARTS.indexOf(text.charAt(0)) >= 0);
        return new CsvCell(Length.cut((isSuspect ? "'" : "") + plain, Length.LONGEST));
    }

    /**
     * What a gradebook wrote and must find again: every sign as it came, leading zeros, {@code -} and {@code +49} among them. Only what
     * a spreadsheet could call or fetch something by is treated as {@link #text} is.
     */
    public static CsvCell asItCame(String cell) {
        return isToBeKept(cell) ? new CsvCell(cell) : text(cell);
    }

    /** Whether {@link #asItCame} changes nothing. */
    public static boolean isToBeKept(String cell) {
        boolean isSuspect = FORMULA.matcher(cell).find()
                || AFTER_SEMICOLON.matcher(cell).find()
                || (!cell.isEmpty() && BLANK_STARTS.indexOf(cell.charAt(0)) >= 0);
        return !isSuspect || HARMLESS.matcher(cell).matches();
    }

    /** A number with all its digits. */
    public static CsvCell number(BigDecimal number) {
        return new CsvCell(number.toPlainString());
    }

    /** A whole number. */
    public static CsvCell number(long number) {
        return new CsvCell(Long.toString(number));
    }

    /** A number, or an empty cell. */
    public static CsvCell number(Optional<BigDecimal> number) {
        return number.map(CsvCell::number).orElse(EMPTY);
    }

    /** What stands in the cell, before the quotes of the file. */
    @Override
    public String toString() {
        return value;
    }
}
