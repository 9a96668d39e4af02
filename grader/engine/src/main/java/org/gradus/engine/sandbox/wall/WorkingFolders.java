package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.sandbox.SandboxException;

/** Empty folders for processes to start in, which may write into them; those that cannot be removed afterwards are remembered. */
final class WorkingFolders {

    private final Set<Path> left = ConcurrentHashMap.newKeySet();

    /** A new one, in the folder for temporary files. */
    Path create() {
        try {
            return OwnerOnly.freshFolder(Path.of(System.getProperty("java.io.tmpdir")), "gradus-student-");
        } catch (IOException e) {
            throw new SandboxException(
                    "Cannot create a working folder for a student's code: " + e + ". Make room in the temporary folder "
                            + System.getProperty("java.io.tmpdir") + ", or name another one with -Djava.io.tmpdir.",
                    e);
        }
    }

    /** Removes one with all that is in it. What it cannot remove harms nobody else. */
    void remove(Path folder) {
        try {
            FolderRemoval.remove(folder);
            left.remove(folder);
        } catch (IOException e) {
            left.add(folder);
        }
    }

    /** Those that are still there, after one more try. */
    Set<Path> left() {
        Set.copyOf(left).forEach(this::remove);
        return new TreeSet<>(left);
    }
}
