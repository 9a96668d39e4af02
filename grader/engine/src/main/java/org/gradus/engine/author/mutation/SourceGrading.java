package org.gradus.engine.author.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.engine.decision.Decisions;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.grading.Grading;
import org.gradus.engine.grading.MarkedRecords;
import org.gradus.engine.intake.Submission;
import org.gradus.engine.journal.FolderContent;
import org.gradus.engine.journal.Journal;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.report.model.Graded;

/** Grades sources as if students had handed them in: in folders that are there only as long as it takes. */
final class SourceGrading {

    private final Grading grading;
    private final int lanes;

    /** @param lanes how many at the same time */
    SourceGrading(Grading grading, int lanes) {
        this.grading = grading;
        this.lanes = lanes;
    }

    /** What came of each, in their order. */
    List<Graded> of(List<Map<String, String>> submissions) throws InterruptedException {
        Path folder = fresh();
        try {
            List<Submission> handedIn = new ArrayList<>();
            for (Map<String, String> files : submissions) {
                String name = "mutant-" + handedIn.size();
                write(folder.resolve(name), files);
                handedIn.add(new Submission.Folder(name, folder.resolve(name)));
            }
            Map<String, Graded> found = new ConcurrentHashMap<>();
            MarkedRecords marked = new MarkedRecords(grading.assignment(), Decisions.none());
            grading.records(
                    handedIn, lanes, Journal.none(), (name, record) -> found.put(name, marked.of(name, record)));
            return handedIn.stream()
                    .map(one -> Objects.requireNonNull(found.get(one.name())))
                    .toList();
        } finally {
            remove(folder);
        }
    }

    private static Path fresh() {
        try {
            return OwnerOnly.freshFolder(Path.of(System.getProperty("java.io.tmpdir")), "gradus-mutants-");
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot make a temporary folder: " + e + ". Make room, or name another java.io.tmpdir.", e);
        }
    }

    private static void write(Path folder, Map<String, String> files) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                OwnerOnly.folder(path.resolveSibling("."));
                OwnerOnly.newFile(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new JournalException("Cannot write to " + folder + ": " + e + ". Make room, and run it again.", e);
        }
    }

    private static void remove(Path folder) {
        try {
            FolderContent.remove(folder);
        } catch (IOException e) {
            throw new JournalException("Cannot remove " + folder + ": " + e + ". Remove it yourself.", e);
        }
    }
}
