package org.gradus.engine.sandbox.wall;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.engine.file.OwnerOnly;
import org.gradus.engine.sandbox.SandboxException;

/**
 * User ids that belong to nobody, handed out one at a time. A lock on a file, where all judges of the machine look, says that one is
 * taken, and is gone with the judge that held it; one that a process of this machine has is not taken either, whoever started that.
 */
public final class UserIds {

    /** 60578 to 61183 are free by the convention of systemd's list of ids, on systems with and without systemd. */
    static final int FIRST = 60600;

    private static final int COUNT = 501;

    private static final Path PROCESSES = Path.of("/proc");

    /** Emptied when the machine starts, and root's alone. */
    private static final Path LOCKS = Path.of("/run/gradus/users");

    /** Those of this very judge: opening their files once more would give the locks back. */
    private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final int start;

    /**
     * Keeps the locks in a folder, which is created if it is missing.
     *
     * @param start which of the ids is looked at first, a number of any size
     */
    UserIds(Path folder, int start) {
        this.folder = folder;
        this.start = Math.floorMod(start, COUNT);
    }

    /**
     * Those that all judges of this machine share. Judges in containers, which do not see each other, begin in different places,
     * since the kernel counts the threads of one user in all of them.
     */
    public static UserIds ofThisMachine() {
        return new UserIds(LOCKS, container());
    }

    private static int container() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/mnt")).hashCode();
        } catch (IOException e) {
            // Then all begin in the same place, which is no harm where there is one.
            return 0;
        }
    }

    /** A user id that is taken until it is closed. */
    public record Taken(int id, FileChannel lock) implements AutoCloseable {
        @Override
        public void close() {
            try {
                lock.close();
                TAKEN.remove(id);
            } catch (IOException e) {
                throw new SandboxException("Cannot release the user id " + id + ": " + e, e);
            }
        }
    }

    /** Takes one that nobody else has. */
    public Taken take() {
        try {
            OwnerOnly.folder(folder);
            Set<Integer> alive = ofLivingProcesses();
            for (int i = 0; i < COUNT; i++) {
                int id = FIRST + (start + i) % COUNT;
                Optional<Taken> taken = alive.contains(id) ? Optional.empty() : take(id);
                if (taken.isPresent()) {
                    return taken.get();
                }
            }
        } catch (IOException e) {
            throw new SandboxException(
                    "Cannot lock a user id in " + folder + ": " + e + ". Make the folder writable for root.", e);
        }
        throw new SandboxException(
                "All " + COUNT
                        + " user ids for students' code are taken. Use fewer lanes, or wait for the other graders on this machine.");
    }

    private static Set<Integer> ofLivingProcesses() throws IOException {
        Set<Integer> ids = new HashSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                owner(process).ifPresent(ids::add);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return ids;
    }

    private static Optional<Integer> owner(Path process) {
        try {
            return Optional.of((Integer) Files.getAttribute(process, "unix:uid", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            // It has ended meanwhile.
            return Optional.empty();
        }
    }

    private Optional<Taken> take(int id) throws IOException {
        if (!TAKEN.add(id)) {
            return Optional.empty();
        }
        FileChannel channel =
                FileChannel.open(folder.resolve(id + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return Optional.of(new Taken(id, channel));
        }
        channel.close();
        TAKEN.remove(id);
        return Optional.empty();
    }
}
