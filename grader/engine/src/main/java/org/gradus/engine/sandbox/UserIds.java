package org.gradus.engine.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * User ids that belong to nobody, handed out one at a time: a lock on a file says that one is taken, and is gone with the judge
 * that held it, so that two judges on one machine never use the same.
 */
final class UserIds {

    /** 60578 to 61183 are free by the convention of systemd's list of ids, on systems with and without systemd. */
    private static final int FIRST = 60600;

    private static final int LAST = 61100;

    /** Those of this very judge: opening their files once more would give the locks back. */
    private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path folder;

    /** Keeps the locks in a folder, which is created if it is missing. */
    UserIds(Path folder) {
        this.folder = folder;
    }

    /** A user id that is taken until it is closed. */
    record Taken(int id, FileChannel lock) implements AutoCloseable {
        @Override
        public void close() {
            try {
                lock.close();
                TAKEN.remove(id);
            } catch (IOException e) {
                throw new SandboxException("Cannot give the user id " + id + " back: " + e, e);
            }
        }
    }

    /** Takes one that nobody else has. */
    Taken take() {
        try {
            OwnerOnly.folder(folder);
            for (int id = FIRST; id <= LAST; id++) {
                Optional<Taken> taken = take(id);
                if (taken.isPresent()) {
                    return taken.get();
                }
            }
        } catch (IOException e) {
            throw new SandboxException(
                    "Cannot lock a user id in " + folder + ": " + e + ". Make the folder writable for root.", e);
        }
        throw new SandboxException(
                "All " + (LAST - FIRST + 1)
                        + " user ids for students' code are taken. Use fewer lanes, or wait for the other graders on this machine.");
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
