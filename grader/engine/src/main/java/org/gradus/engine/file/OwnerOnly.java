package org.gradus.engine.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A wall against the other users of the machine: what the judge creates can be read by its owner alone, whatever the umask. A
 * folder that is there already is left as it is, since somebody else decided who may see it; files are not, they are always new.
 *
 * <p>The permissions are asked for when a file is created, and never set afterwards: a file system that does not know them, of a
 * memory stick for example, leaves them out without an error.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Creates a folder, and the folders above it that are missing. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, permissions(folder, FOLDER));
    }

    /** Creates a folder of a name that nothing has yet. */
    public static Path freshFolder(Path above, String prefix) throws IOException {
        return Files.createTempDirectory(above, prefix, permissions(above, FOLDER));
    }

    /** Creates an empty file of a name that nothing has yet. */
    public static Path freshFile(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix, permissions(folder, FILE));
    }

    /**
     * Creates a file and fills it.
     *
     * @throws FileAlreadyExistsException if there is something of this name
     */
    public static void newFile(Path file, byte[] bytes) throws IOException {
        Files.createFile(file, permissions(file, FILE));
        Files.write(file, bytes, StandardOpenOption.WRITE);
    }

    /** Whether the same people may read and write two files. */
    public static boolean isAsOpen(Path one, Path other) throws IOException {
        boolean known = one.getFileSystem().supportedFileAttributeViews().contains("posix");
        return !known || Files.getPosixFilePermissions(one).equals(Files.getPosixFilePermissions(other));
    }

    private static FileAttribute<?>[] permissions(Path path, Set<PosixFilePermission> wanted) {
        boolean known = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return known ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)} : new FileAttribute<?>[0];
    }
}
