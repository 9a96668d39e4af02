package org.gradus.engine.share;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.engine.clean.CsvCell;
import org.gradus.engine.report.csv.CsvTable;
import org.gradus.engine.table.Table;
import org.gradus.engine.table.TableException;

/**
 * Who stands behind which pseudonym. Each is drawn, and follows from nothing: the table is the only key, and as long as it is kept a
 * submission has the same pseudonym in whatever is shared later.
 */
public final class Pseudonyms {

    /** Where they are kept, beside the tables with the names. */
    public static final String FILE = "pseudonyms.csv";

    private static final List<String> HEADER = List.of("pseudonym", "submission");
    private static final int BYTES = 5;

    private final Map<String, String> bySubmission;

    private Pseudonyms(Map<String, String> bySubmission) {
        this.bySubmission = bySubmission;
    }

    /** Nobody has one yet. */
    public static Pseudonyms none() {
        return new Pseudonyms(new TreeMap<>());
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws TableException if somebody has two, or two have one
     */
    public static Pseudonyms of(Table table) {
        Map<String, String> bySubmission = new TreeMap<>();
        int submission = table.column("submission");
        for (Table.Row row : table.rows()) {
            String pseudonym = table.text(row, "pseudonym");
            boolean isTaken = pseudonym.isEmpty() || bySubmission.containsValue(pseudonym);
            if (isTaken || bySubmission.put(row.cell(submission), pseudonym) != null) {
                throw table.wrong(row, "a pseudonym is missing, or stands there twice. Give each submission one");
            }
        }
        return new Pseudonyms(bySubmission);
    }

    /** The same, with one for everybody who has none. */
    public Pseudonyms with(Collection<String> submissions) {
        Map<String, String> all = new TreeMap<>(bySubmission);
        SecureRandom random = new SecureRandom();
        for (String submission : new TreeSet<>(submissions)) {
            String drawn = drawn(random);
            while (!all.containsKey(key(submission)) && all.containsValue(drawn)) {
                drawn = drawn(random);
            }
            all.putIfAbsent(key(submission), drawn);
        }
        return new Pseudonyms(all);
    }

    /** The pseudonym of a submission that has one. */
    public String of(String submission) {
        String pseudonym = bySubmission.get(key(submission));
        if (pseudonym == null) {
            throw new IllegalArgumentException("submission: expected one with a pseudonym");
        }
        return pseudonym;
    }

    /** The table, to be kept apart from what is shared. */
    public byte[] bytes() {
        CsvTable table = new CsvTable(HEADER);
        bySubmission.forEach(
                (submission, pseudonym) -> table.row(List.of(CsvCell.text(pseudonym), CsvCell.asItCame(submission))));
        return table.bytes();
    }

    /** As other tables show the name. */
    private static String key(String submission) {
        return CsvCell.text(submission).toString();
    }

    private static String drawn(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "student-" + HexFormat.of().formatHex(bytes);
    }
}
