package org.gradus.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.engine.file.Folder;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.journal.Aside;
import org.gradus.engine.journal.EarlierRun;
import org.gradus.engine.journal.FolderContent;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.RunKind;
import org.gradus.engine.journal.WholeFile;

/**
 * The folder of a demo: the bundled assignment with its samples, and the marks. It is never somebody else's; an assignment there that
 * is another build's, or that somebody has edited, goes aside.
 */
record DemoFolder(Path folder) {

    /**
     * Puts the bundled assignment into the folder, whole.
     *
     * @return where it is
     * @throws OutputRefusedException if the folder holds anything but an earlier demo
     * @throws JournalException if it cannot be written
     */
    Path take() {
        try {
            return taken();
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write " + folder + ": " + e + ". Make room, or make the folder writable, and run it again.",
                    e);
        }
    }

    private Path taken() throws IOException {
        Path assignment = folder.resolve("assignment");
        boolean isFree = isEmpty() || EarlierRun.isIn(marks(), RunKind.DEMO);
        if (!isFree && !Files.exists(assignment)) {
            throw refused();
        }
        Path fresh = WholeFile.unfinished(assignment);
        try {
            OwnerOnly.folder(folder);
            FolderContent.remove(fresh);
            BundledAssignment.unpack("backprop-basics", fresh);
            if (!Files.exists(assignment)) {
                Files.move(fresh, assignment);
            } else if (!FolderContent.isWithin(fresh, assignment)) {
                if (!isFree) {
                    throw refused();
                }
                Aside.replace(assignment, fresh);
            }
        } finally {
            FolderContent.remove(fresh);
        }
        return assignment;
    }

    Path marks() {
        return folder.resolve("marks");
    }

    private boolean isEmpty() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new OutputRefusedException(folder + " is not a folder. Name another one with --out.");
        }
        return !Files.exists(folder) || Folder.list(folder).stream().allMatch(WholeFile::isLeftover);
    }

    private OutputRefusedException refused() {
        return new OutputRefusedException("The folder " + folder
                + " is not empty and does not hold a Gradus demo. Name another folder with --out, or empty this one.");
    }
}
