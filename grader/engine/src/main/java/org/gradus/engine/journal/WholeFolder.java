package org.gradus.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.gradus.engine.file.Folder;

/** Puts a folder in its place with all of its files or none; another one that was there goes aside. */
public final class WholeFolder {

    private WholeFolder() {}

    /** How a file of it is written. */
    @FunctionalInterface
    public interface Writing {
        void write(Path file, byte[] bytes) throws IOException;
    }

    /** How all of it is written. */
    @FunctionalInterface
    public interface Filling {
        void fill(FreshFolder fresh);
    }

    /** The same for files that are made one after the other. */
    public static Optional<Path> put(Path folder, Filling filling) throws IOException {
        Path place = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
        try (FreshFolder fresh = FreshFolder.at(WholeFile.unfinished(place))) {
            filling.fill(fresh);
            fresh.force();
            return put(fresh.folder(), place);
        }
    }

    /**
     * Writes the files beside the folder first. Who may look into the folder that is there may look into the new one.
     *
     * @param files by their names, relative to the folder
     * @return where the earlier folder is now, if it held something else
     */
    public static Optional<Path> put(Path folder, SortedMap<String, byte[]> files, Writing writing) throws IOException {
        Path place = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
        Path fresh = WholeFile.unfinished(place);
        try {
            FolderContent.remove(fresh);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                writing.write(fresh.resolve(file.getKey()), file.getValue());
            }
            return put(fresh, place);
        } finally {
            FolderContent.remove(fresh);
        }
    }

    private static Optional<Path> put(Path fresh, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        }
        if (FolderContent.isWithin(fresh, place) && FolderContent.isWithin(place, fresh)) {
            return Optional.empty();
        }
        keepWhoMayLook(place, fresh);
        if (Folder.list(place).isEmpty()) {
            Files.delete(place);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        }
        return Optional.of(Aside.replace(place, fresh));
    }

    private static void keepWhoMayLook(Path earlier, Path fresh) throws IOException {
        if (Files.getFileStore(earlier).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(earlier));
        }
    }
}
