package org.gradus.engine.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.journal.RunFile.SubmissionContent;

/** A report of a few small files. */
public final class Published {

    private Published() {}

    /** Publishes texts by the names of their files. */
    public static Optional<Path> in(
            OutputFolder folder, Map<String, String> report, MarksIdentity marks, List<SubmissionContent> submissions) {
        try (FreshFolder fresh = folder.fresh()) {
            put(report, fresh);
            return folder.publish(fresh, marks, submissions);
        }
    }

    static void add(OutputFolder folder, Map<String, String> more) {
        try (FreshFolder fresh = folder.fresh()) {
            put(more, fresh);
            folder.add(fresh);
        }
    }

    private static void put(Map<String, String> report, FreshFolder fresh) {
        report.forEach((name, text) -> fresh.put(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
