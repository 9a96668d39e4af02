package org.gradus.engine.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Empty folders for processes to start in. */
final class WorkingFolder {

    private WorkingFolder() {}

    static Path create() {
        try {
            return OwnerOnly.freshFolder(Path.of(System.getProperty("java.io.tmpdir")), "gradus-student-");
        } catch (IOException e) {
            throw new SandboxException(
                    "Cannot create a working folder for a student's code: " + e + ". Make room in the temporary folder "
                            + System.getProperty("java.io.tmpdir") + ", or name another one with -Djava.io.tmpdir.",
                    e);
        }
    }

    /** Removes a folder, or a file, with whatever is in it; links are removed and not followed. */
    static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (NoSuchFileException e) {
            // Somebody was faster.
            return;
        } catch (IOException | UncheckedIOException e) {
            throw new SandboxException("Cannot remove the working folder " + folder + " of a student's process", e);
        }
    }

    /** Children before their parents. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        /** A folder that its owner has closed to everybody is opened; then there is a second way round. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            boolean open = Files.isReadable(file) && Files.isExecutable(file);
            if (open || !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                throw problem;
            }
            Openness.toOwner(file);
            if (!Files.isReadable(file)) {
                throw problem;
            }
            Files.walkFileTree(file, this);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
