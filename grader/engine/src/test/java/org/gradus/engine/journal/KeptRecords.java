package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.result.SubmissionRecord;

/** The records in the journal of a run, in the order of their keys. */
public final class KeptRecords {

    private KeptRecords() {}

    public static List<SubmissionRecord> in(Path journal) throws IOException {
        RecordJson json = new RecordJson();
        List<SubmissionRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(journal)) {
            for (Path file : files.sorted().toList()) {
                json.read(Files.readAllBytes(file)).ifPresent(records::add);
            }
        }
        // The names of the files are hashes over the grader's own build, too: another build is no other order.
        records.sort(Comparator.comparing(SubmissionRecord::toString));
        return records;
    }
}
