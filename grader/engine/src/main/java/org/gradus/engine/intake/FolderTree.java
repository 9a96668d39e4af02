package org.gradus.engine.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A submission that is a folder. No link in it is ever followed, so a cycle of links cannot be entered. */
final class FolderTree implements Tree {

    private final Path folder;
    private final List<Entry> entries = new ArrayList<>();
    private int seen;

    FolderTree(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Entry> entries() throws IOException, RefusedException {
        walk(folder, EntryPath.TOP);
        return List.copyOf(entries);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {}

    private void walk(Path directory, EntryPath path) throws IOException, RefusedException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                String name = Names.of(child);
                if (!Names.isNoise(name)) {
                    add(child, path.child(name).requireBounded());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (AccessDeniedException e) {
            if (path.names().isEmpty()) {
                throw e;
            }
            // A folder that names its files and lets nobody at them is locked too, and none of them was added.
            entries.add(new Entry.Locked(path));
        }
    }

    private void add(Path file, EntryPath path) throws IOException, RefusedException {
        if (++seen > Bounds.ENTRIES) {
            throw new RefusedException(
                    "there are more than " + Bounds.ENTRIES + " files and folders: hand in only the sources");
        }
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            walk(file, path);
        } else if (attributes.isSymbolicLink()) {
            entries.add(new Entry.Link(path, Files.readSymbolicLink(file).toString()));
        } else if (attributes.isRegularFile()) {
            entries.add(new Entry.Document(path, maxBytes -> read(file, path, maxBytes)));
        } else {
            entries.add(new Entry.Special(path));
        }
    }

    private static byte[] read(Path file, EntryPath path, int maxBytes) throws IOException, RefusedException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw RefusedException.tooLarge(path.text(), maxBytes);
            }
            return bytes;
        }
    }
}
