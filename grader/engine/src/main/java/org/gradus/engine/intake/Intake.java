package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.file.Patience;
import org.gradus.engine.file.UnusableFileException;

/**
 * Reads submissions. The same files give the same sources and the same notes, as a folder and as a zip, on any machine.
 * Immutable; submissions may be collected in parallel.
 */
public final class Intake {

    private final SourceLimits limits;
    private final Optional<Charset> expected;
    private final Patience patience;

    public Intake(SourceLimits limits) {
        this(limits, Optional.empty());
    }

    /** @param expected the encoding of sources that are not UTF-8 and do not say their own */
    public Intake(SourceLimits limits, Optional<Charset> expected) {
        this(limits, expected, Patience.USUAL);
    }

    Intake(SourceLimits limits, Optional<Charset> expected, Patience patience) {
        this.limits = limits;
        this.expected = expected;
        this.patience = patience;
    }

    /**
     * Reads one submission whole. Nothing is written and nothing is executed; no link is followed. What changes meanwhile, or does
     * not come to an end, is for a person to look at.
     *
     * @throws IntakeException if this machine cannot read the files, which says nothing about the student's work
     */
    public Collected collect(Submission submission) {
        try {
            if (submission instanceof Submission.Folder folder) {
                return collect(new FolderTree(folder.path(), patience));
            }
            if (submission instanceof Submission.Zip zip) {
                return collect(new ZipTree(zip.path(), patience));
            }
            if (submission instanceof Submission.Gathered gathered) {
                return collect(new GatheredTree(gathered, patience));
            }
            return new Collected.NeedsAttention(((Submission.Unclear) submission).reason(), List.of());
        } catch (RefusedException e) {
            return new Collected.Refused(e.reason());
        } catch (AccessDeniedException e) {
            return new Collected.NeedsAttention("it cannot be read: " + Unread.UNLOCK, List.of());
        } catch (UnusableFileException e) {
            return unusable(e);
        } catch (IOException e) {
            throw new IntakeException(
                    "cannot read the submission " + submission.name() + " (" + e
                            + "): check the disk and the permissions, then run again",
                    e);
        }
    }

    private static Collected unusable(UnusableFileException e) {
        Path file = Path.of(e.getFile()).getFileName();
        String name = file == null ? "it" : Wording.name(Names.of(file));
        return new Collected.NeedsAttention(
                name + " cannot be read: " + e.why()
                        + "; make sure that nobody writes to the submission, and run the same command again",
                List.of());
    }

    private Collected collect(Tree opened) throws IOException, RefusedException {
        try (Tree tree = opened) {
            Collected collected = whole(tree);
            tree.requireUnchanged();
            return collected;
        }
    }

    /** What looks damaged may have been half written: then that is what is said. */
    private Collected whole(Tree tree) throws IOException, RefusedException {
        try {
            return read(tree);
        } catch (RefusedException e) {
            tree.requireUnchanged();
            throw e;
        }
    }

    private Collected read(Tree tree) throws IOException, RefusedException {
        Inventory inventory = Inventory.of(tree.entries());
        List<String> notes = new ArrayList<>(tree.notes());
        notes.addAll(inventory.notes());
        if (inventory.sources().isEmpty()) {
            Optional<String> suspicion = inventory.suspicion();
            return suspicion.isPresent()
                    ? new Collected.NeedsAttention(suspicion.get(), notes)
                    : new Collected.Empty(notes);
        }
        SourceReader reader = new SourceReader(limits, expected);
        reader.readAll(inventory.sources());
        notes.addAll(reader.notes());
        return read(reader, inventory, notes);
    }

    private static Collected read(SourceReader reader, Inventory inventory, List<String> notes) {
        Optional<String> lockedSources = reader.locked();
        if (lockedSources.isPresent()) {
            return new Collected.NeedsAttention(lockedSources.get(), notes);
        }
        List<Unread> unread = new ArrayList<>(inventory.locked());
        unread.addAll(reader.unread());
        if (reader.sources().isEmpty()) {
            return new Collected.NeedsAttention(Wording.sentences(unread), notes);
        }
        unread.addAll(inventory.leftOut());
        return new Collected.Accepted(reader.sources(), notes, unread);
    }
}
