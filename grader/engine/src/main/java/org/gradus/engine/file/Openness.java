package org.gradus.engine.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Who may read a file, on systems that have such a notion. */
public final class Openness {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private Openness() {}

    /** Lets everybody read what the students' side needs and is no secret: a sandbox may read it as another user. */
    public static void toAll(Path path) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
        }
    }

    /** Lets the owner of a folder do everything with it. */
    public static void toOwner(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Whether some other user of the system may read a file, or list a folder: every folder above it must let them in. */
    static boolean isToOthers(Path path) {
        try {
            Path real = path.toRealPath();
            boolean folder = Files.isDirectory(real);
            Set<PosixFilePermission> own = Files.getPosixFilePermissions(real);
            boolean open = own.contains(folder ? PosixFilePermission.OTHERS_EXECUTE : PosixFilePermission.OTHERS_READ);
            for (Path above = real.getParent(); open && above != null; above = above.getParent()) {
                open = Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE);
            }
            return open;
        } catch (IOException | UnsupportedOperationException e) {
            // What cannot be looked at counts as open.
            return Files.exists(path);
        }
    }

    /** What to do before a path is hidden from other users; nothing if it is. */
    public static Optional<String> complaint(Path path) {
        return isToOthers(path)
                ? Optional.of("Every user of this machine can read " + path
                        + ", and in this sandbox students' code runs as another user: close it with chmod go-rwx "
                        + path
                        + ".")
                : Optional.empty();
    }
}
