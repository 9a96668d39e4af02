package org.gradus.engine.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradus.engine.export.Score.Lateness;
import org.gradus.engine.table.TableReader;

/** Makes tables for gradebooks, and reads them back as another program would. */
final class Exported {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Exported() {}

    static Score graded(String submission, String points) {
        return new Score(
                submission,
                Identity.UNKNOWN,
                "graded",
                Optional.of(new BigDecimal(points)),
                HUNDRED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of a download of Canvas, one of whose files was named like this. */
    static Score downloaded(String submission, String points, String file) {
        return new Score(
                submission,
                Identity.UNKNOWN,
                "graded",
                Optional.of(new BigDecimal(points)),
                HUNDRED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(file));
    }

    static Score without(String submission, String status) {
        return new Score(
                submission,
                Identity.UNKNOWN,
                status,
                status.equals("empty") ? Optional.of(BigDecimal.ZERO) : Optional.empty(),
                HUNDRED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Roster roster(String csv) {
        return Roster.of(TableReader.parse("roster.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    static Mapping mapping(String csv) {
        return Mapping.of(TableReader.parse("mapping.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    static Grades grades(Roster roster, Mapping mapping, List<Score> scores) {
        return new Grades(new Matching(roster, scores, mapping), HUNDRED, Lateness.DEDUCTED);
    }

    static Grades grades(Roster roster, Score... scores) {
        return grades(roster, Mapping.none(), List.of(scores));
    }

    /** The records of a table, its header first. */
    static List<List<String>> records(byte[] csv) {
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new String(csv, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) {
                records.add(record.toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    static List<List<String>> records(Gradebook gradebook, Grades grades) {
        return records(gradebook.table(grades).bytes());
    }
}
