package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradus.engine.file.Openness;
import org.jspecify.annotations.Nullable;

/**
 * Removes a folder that others may be changing at the same time: by descriptors, without following a link; level by level, so that
 * neither its depth nor the length of its paths matters; and for a bounded number of entries.
 */
final class FolderRemoval {

    private static final int MOST_ENTRIES = 1_000_000;

    private final SecureDirectoryStream<Path> above;
    private final Path folder;
    private final Path name;
    private int entries;
    private int lifted;

    private FolderRemoval(SecureDirectoryStream<Path> above, Path folder, Path name) {
        this.above = above;
        this.folder = folder;
        this.name = name;
    }

    /**
     * Removes a folder, with whatever is in it; nothing if it is not there.
     *
     * @throws IOException if something stays
     */
    static void remove(Path folder) throws IOException {
        Path name = Objects.requireNonNull(folder.getFileName(), "a folder with a name");
        Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent(), "a folder in a folder");
        try (DirectoryStream<Path> above = Files.newDirectoryStream(parent)) {
            if (above instanceof SecureDirectoryStream<Path> secure) {
                new FolderRemoval(secure, folder, name).remove();
            } else {
                Files.walkFileTree(folder, new ByPath());
            }
        } catch (NoSuchFileException e) {
            // Somebody was faster.
            return;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void remove() throws IOException {
        while (emptied()) {
            // What was in its folders lies in it now.
        }
        above.deleteDirectory(name);
    }

    /** Deletes the files in the folder and lifts what is in its folders one level up. Whether there was anything. */
    private boolean emptied() throws IOException {
        try (SecureDirectoryStream<Path> top = open(above, name, folder)) {
            List<Path> found = list(top);
            for (Path entry : found) {
                removeOrLift(top, entry);
            }
            return !found.isEmpty();
        }
    }

    private void removeOrLift(SecureDirectoryStream<Path> top, Path entry) throws IOException {
        if (!isFolder(top, entry)) {
            top.deleteFile(entry);
            return;
        }
        try (SecureDirectoryStream<Path> inner = open(top, entry, folder.resolve(entry))) {
            for (Path below : list(inner)) {
                if (isFolder(inner, below)) {
                    inner.move(below, top, Path.of("lifted-" + lifted++ + "-by-gradus"));
                } else {
                    inner.deleteFile(below);
                }
            }
        }
        try {
            top.deleteDirectory(entry);
        } catch (DirectoryNotEmptyException e) {
            // Somebody is still writing: it is for the next time round.
            return;
        }
    }

    private List<Path> list(SecureDirectoryStream<Path> stream) throws IOException {
        List<Path> names = new ArrayList<>();
        for (Path entry : stream) {
            names.add(Objects.requireNonNull(entry.getFileName(), "an entry has a name"));
            entries++;
            if (entries > MOST_ENTRIES) {
                throw new IOException("more than " + MOST_ENTRIES + " files in " + folder);
            }
        }
        return names;
    }

    private static boolean isFolder(SecureDirectoryStream<Path> in, Path entry) throws IOException {
        return in.getFileAttributeView(entry, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes()
                .isDirectory();
    }

    /** A folder that its owner has closed is opened first. */
    private static SecureDirectoryStream<Path> open(SecureDirectoryStream<Path> in, Path entry, Path path)
            throws IOException {
        if (!Files.isReadable(path) || !Files.isWritable(path) || !Files.isExecutable(path)) {
            Openness.toOwner(path);
        }
        return in.newDirectoryStream(entry, LinkOption.NOFOLLOW_LINKS);
    }

    /** For systems without descriptors of folders; children before their parents. */
    private static final class ByPath extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
