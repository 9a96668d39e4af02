package org.gradus.engine.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.file.Folder;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.WholeFolder;

/** A folder with what is shared and nothing else in it: put there whole, and an earlier one goes aside. */
public final class SharedFolder {

    private static final Set<String> OWN = Set.of(
            "scores.csv",
            "marks.csv",
            "checks.csv",
            "misconceptions.csv",
            "class.json",
            "report.html",
            "results",
            "feedback",
            "gradescope",
            "junit");

    private final Path folder;

    private SharedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes a folder that is not there, is empty, or holds what was shared before.
     *
     * @throws OutputRefusedException if it holds something else, a {@code run.json} with names for example
     * @throws JournalException if it cannot be read
     */
    public static SharedFolder take(Path folder) {
        try {
            for (Path entry : Files.exists(folder) ? Folder.list(folder) : Set.<Path>of()) {
                String name = entry.getFileName().toString();
                if (!OWN.contains(name)) {
                    throw new OutputRefusedException("The folder " + folder + " holds " + name
                            + ", which is nothing to share. Name another folder with --out, or empty this one.");
                }
            }
            return new SharedFolder(folder);
        } catch (IOException e) {
            throw new JournalException("Cannot read the folder " + folder + ": " + e + ". Make it readable.", e);
        }
    }

    /**
     * Puts files there, all or none.
     *
     * @param filling makes them
     * @return where what was shared before is now, if it was something else
     */
    public Optional<Path> write(WholeFolder.Filling filling) {
        try {
            return WholeFolder.put(folder, filling);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write into " + folder + ": " + e + ". Make room, or make the folder writable.", e);
        }
    }
}
