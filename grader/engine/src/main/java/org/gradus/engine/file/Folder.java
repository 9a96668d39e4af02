package org.gradus.engine.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** What lies in a folder. */
public final class Folder {

    private Folder() {}

    /**
     * The paths of what lies in a folder, sorted; a link to one will do.
     *
     * @throws NotThatKindException if it is something else than a folder
     * @throws StuckException if it does not open
     */
    public static List<Path> list(Path folder) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
        if (!attributes.isDirectory()) {
            throw NotThatKindException.noFolder(folder, attributes);
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = opened(folder, Patience.USUAL)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        return entries;
    }

    @SuppressWarnings("StreamResourceLeak") // closed by whoever asked for it
    static DirectoryStream<Path> opened(Path folder, Patience patience) throws IOException {
        return patience.await(folder, () -> Files.newDirectoryStream(folder));
    }
}
