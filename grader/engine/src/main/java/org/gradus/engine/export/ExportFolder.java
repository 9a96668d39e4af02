package org.gradus.engine.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.file.Folder;
import org.gradus.engine.journal.JournalException;
import org.gradus.engine.journal.OutputRefusedException;
import org.gradus.engine.journal.WholeFile;
import org.gradus.engine.journal.WholeFolder;

/** A folder with the files of an export and nothing else in it: put there whole, and an earlier one goes aside. */
public final class ExportFolder {

    private final Path folder;

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes a folder that is not there, is empty, or holds an earlier export.
     *
     * @throws OutputRefusedException if it holds something else
     * @throws JournalException if it cannot be read
     */
    public static ExportFolder take(Path folder) {
        ExportFolder taken = new ExportFolder(folder);
        Set<String> own = Stream.concat(
                        Stream.of(Export.MATCHING, Export.FEEDBACK),
                        Stream.of(GradebookFormat.values()).map(Export::fileName))
                .collect(Collectors.toSet());
        for (Path entry : taken.entries()) {
            String name = entry.getFileName().toString();
            if (!own.contains(name) || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                throw new OutputRefusedException("The folder " + folder + " holds " + name
                        + ", which no export does. Name another folder with --out, or empty this one.");
            }
        }
        return taken;
    }

    /**
     * Puts the files there, all or none.
     *
     * @return where the earlier export is now, if it was another one
     */
    public Optional<Path> write(SortedMap<String, byte[]> files) {
        try {
            return WholeFolder.put(folder, files, WholeFile::write);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write the export in " + folder + ": " + e + ". Make room, or make the folder writable.", e);
        }
    }

    private List<Path> entries() {
        try {
            return Files.exists(folder) ? Folder.list(folder) : List.of();
        } catch (IOException e) {
            throw new JournalException("Cannot read the folder " + folder + ": " + e + ". Make it readable.", e);
        }
    }
}
