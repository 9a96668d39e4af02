package org.gradus.engine.intake.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.gradus.engine.file.OwnerOnly;

/**
 * Writes the files of a commit into a folder that is not there yet: plain files alone, byte for byte. Links, submodules, what is too large
 * and what has a name that some system takes for something else are left out and counted.
 */
final class CommitFiles {

    private static final int DEEPEST = 32;
    private static final int LONGEST_PATH = 1000;
    private static final int LONGEST_NAME = 255;
    /** Folders count too: a few bytes of git can be a tree of billions of them. */
    private static final int ENTRIES_PER_FILE = 4;

    private final Repository repository;
    private final CloneBounds bounds;
    private final GivenUp givenUp;
    private final Path folder;
    private final ObjectChecker names =
            new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);

    private int written;
    private int leftOut;
    private long bytes;

    CommitFiles(Repository repository, CloneBounds bounds, GivenUp givenUp, Path folder) {
        this.repository = repository;
        this.bounds = bounds;
        this.givenUp = givenUp;
        this.folder = folder;
    }

    /** @throws CloneException if there is more than there may be */
    void write(RevCommit commit) throws IOException, CloneException {
        OwnerOnly.folder(folder);
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            for (long entries = 0; walk.next(); entries++) {
                if (entries >= (long) ENTRIES_PER_FILE * bounds.files() || written >= bounds.files()) {
                    throw new CloneException("the commit has more than " + bounds.files() + " files");
                }
                givenUp.requireNot();
                entry(walk);
            }
        }
    }

    int written() {
        return written;
    }

    int leftOut() {
        return leftOut;
    }

    private void entry(TreeWalk walk) throws IOException, CloneException {
        String path = walk.getPathString();
        if (!isUsable(path) || walk.getDepth() > DEEPEST) {
            leftOut++;
        } else if (walk.isSubtree()) {
            walk.enterSubtree();
        } else if (walk.getFileMode(0).equals(FileMode.REGULAR_FILE)
                || walk.getFileMode(0).equals(FileMode.EXECUTABLE_FILE)) {
            file(path, repository.open(walk.getObjectId(0), Constants.OBJ_BLOB));
        } else {
            leftOut++;
        }
    }

    private void file(String path, ObjectLoader content) throws IOException, CloneException {
        if (content.getSize() > bounds.fileBytes()) {
            leftOut++;
            return;
        }
        bytes += content.getSize();
        if (bytes > bounds.totalBytes()) {
            throw new CloneException("the files of the commit have more than " + bounds.totalBytes() + " bytes");
        }
        Path file = folder.resolve(path);
        OwnerOnly.folder(file.resolveSibling("."));
        OwnerOnly.newFile(file, content.getBytes());
        written++;
    }

    /** No name in it leads out, into a folder of git's, or to a device, on whatever system. */
    private boolean isUsable(String path) {
        try {
            names.checkPath(path);
        } catch (CorruptObjectException e) {
            return false;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.length() <= LONGEST_PATH
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                && folder.resolve(path).normalize().startsWith(folder.normalize());
    }
}
