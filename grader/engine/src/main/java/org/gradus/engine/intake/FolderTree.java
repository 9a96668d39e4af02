package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.gradus.engine.file.ChangedException;
import org.gradus.engine.file.OpenFolder;
import org.gradus.engine.file.Patience;
import org.gradus.engine.file.TooLargeException;

/**
 * A submission that is a folder. No link in it is ever followed, so a cycle of links cannot be entered, and neither can what a link
 * leads to that takes a folder's place while it is read.
 */
final class FolderTree implements Tree {

    private final OpenFolder top;
    private final Path folder;
    private final List<Entry> entries = new ArrayList<>();
    private int seen;
    private int noise;

    FolderTree(Path folder, Patience patience) throws IOException {
        this.folder = folder;
        this.top = OpenFolder.open(folder, patience);
    }

    @Override
    public List<Entry> entries() throws IOException, RefusedException {
        walk(top, EntryPath.TOP, List.of());
        return List.copyOf(entries);
    }

    /** Every file was looked at again when it was read. */
    @Override
    public void requireUnchanged() {}

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        top.close();
    }

    private void walk(OpenFolder directory, EntryPath path, List<Path> way) throws IOException, RefusedException {
        try {
            for (Path child : directory) {
                String name = Names.of(child);
                if (Names.isNoise(name)) {
                    requireBounded(++noise, Bounds.NOISE);
                } else {
                    requireBounded(++seen, Bounds.ENTRIES);
                    add(directory, path.child(name).requireBounded(), way(way, child.getFileName()));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void requireBounded(int count, int most) throws RefusedException {
        if (count > most) {
            throw new RefusedException("there are more than " + most + " files and folders: hand in only the sources");
        }
    }

    /** @param way the names as the system has them, which are not always text */
    private void add(OpenFolder directory, EntryPath path, List<Path> way) throws IOException, RefusedException {
        Path name = way.get(way.size() - 1);
        BasicFileAttributes attributes = look(directory, name);
        if (attributes.isDirectory()) {
            walkInto(directory, path, way);
        } else if (attributes.isSymbolicLink()) {
            entries.add(new Entry.Link(path, target(way)));
        } else if (attributes.isRegularFile()) {
            entries.add(new Entry.Document(path, content(path, way, attributes)));
        } else {
            entries.add(new Entry.Special(path));
        }
    }

    private Entry.Content content(EntryPath path, List<Path> way, BasicFileAttributes attributes) {
        return new Entry.Content() {
            @Override
            public byte[] read(int maxBytes) throws IOException, RefusedException {
                return FolderTree.this.read(path, way, attributes, maxBytes);
            }

            @Override
            public long size() {
                return attributes.size();
            }
        };
    }

    private void walkInto(OpenFolder directory, EntryPath path, List<Path> way) throws IOException, RefusedException {
        int before = entries.size();
        try (OpenFolder below = directory.folder(way.get(way.size() - 1))) {
            walk(below, path, way);
        } catch (AccessDeniedException e) {
            // A folder that names its files and lets nobody at them is locked too.
            entries.subList(before, entries.size()).clear();
            entries.add(new Entry.Locked(path, Unread.folder(path)));
        }
    }

    private static BasicFileAttributes look(OpenFolder directory, Path name) throws IOException {
        try {
            return directory.look(name);
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new ChangedException(name);
        }
    }

    private String target(List<Path> way) throws IOException {
        Path link = folder;
        for (Path name : way) {
            link = link.resolve(name);
        }
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new ChangedException(link);
        }
    }

    private byte[] read(EntryPath path, List<Path> way, BasicFileAttributes attributes, int maxBytes)
            throws IOException, RefusedException {
        if (attributes.size() > maxBytes) {
            throw RefusedException.tooLarge(path.text(), maxBytes);
        }
        try {
            return read(top, way, attributes, maxBytes);
        } catch (TooLargeException e) {
            throw RefusedException.tooLarge(path.text(), maxBytes);
        }
    }

    /** Goes down from the top once more, since folders are not kept open. */
    private static byte[] read(OpenFolder from, List<Path> way, BasicFileAttributes attributes, int maxBytes)
            throws IOException {
        if (way.size() == 1) {
            return from.read(way.get(0), attributes, maxBytes);
        }
        try (OpenFolder below = from.folder(way.get(0))) {
            return read(below, way.subList(1, way.size()), attributes, maxBytes);
        }
    }

    private static List<Path> way(List<Path> way, Path name) {
        List<Path> longer = new ArrayList<>(way);
        longer.add(name);
        return longer;
    }
}
