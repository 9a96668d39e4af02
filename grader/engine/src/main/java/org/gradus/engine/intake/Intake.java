package org.gradus.engine.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads submissions. The same files give the same sources and the same notes, as a folder and as a zip, on any machine.
 * Immutable; submissions may be collected in parallel.
 */
public final class Intake {

    private final SourceLimits limits;

    public Intake(SourceLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads one submission whole. Nothing is written and nothing is executed; no link is followed.
     *
     * @throws IntakeException if this machine cannot read the files, which says nothing about the student's work
     */
    public Collected collect(Submission submission) {
        try {
            if (submission instanceof Submission.Folder folder) {
                return collect(new FolderTree(folder.path()));
            }
            if (submission instanceof Submission.Zip zip) {
                return collect(new ZipTree(zip.path()));
            }
            return new Collected.NeedsAttention(((Submission.Unclear) submission).reason(), List.of());
        } catch (RefusedException e) {
            return new Collected.Refused(e.reason());
        } catch (IOException e) {
            throw new IntakeException(
                    "cannot read the submission " + submission.name() + " (" + e
                            + "): check the disk and the permissions, then run again",
                    e);
        }
    }

    private Collected collect(Tree opened) throws IOException, RefusedException {
        try (Tree tree = opened) {
            Inventory inventory = Inventory.of(tree.entries());
            List<String> notes = new ArrayList<>(tree.notes());
            notes.addAll(inventory.notes());
            if (inventory.sources().isEmpty()) {
                Optional<String> suspicion = inventory.suspicion();
                return suspicion.isPresent()
                        ? new Collected.NeedsAttention(suspicion.get(), notes)
                        : new Collected.Empty(notes);
            }
            SourceShelf shelf = new SourceShelf();
            readAll(inventory.sources(), shelf);
            notes.addAll(shelf.notes());
            return new Collected.Accepted(shelf.sources(), notes);
        }
    }

    private void readAll(List<Entry.Document> documents, SourceShelf shelf) throws IOException, RefusedException {
        if (documents.size() > limits.sources()) {
            throw new RefusedException("there are " + documents.size() + " Java sources, more than the "
                    + limits.sources() + " that a submission may have");
        }
        long total = 0;
        for (Entry.Document document : documents) {
            byte[] bytes = document.content().read(limits.bytesEach());
            total += bytes.length;
            if (total > Bounds.SOURCE_BYTES) {
                throw new RefusedException(
                        "the Java sources are larger than " + Wording.bytes(Bounds.SOURCE_BYTES) + " together");
            }
            shelf.put(document.path().text(), Decoded.of(bytes));
        }
    }
}
