package org.gradus.engine.sandbox;

import java.util.EnumMap;
import java.util.Map;
import org.gradus.engine.sandbox.seal.Limit;

/**
 * What the system lets a program have, beside its time: for walls that can hold it to that.
 *
 * @param addressSpaceMegabytes all memory of the process, whatever for; a JVM needs some 350 beside its heap
 * @param threads threads and processes together; a JVM needs 14 for itself
 * @param openFiles files, pipes and the like; a JVM needs 14 for itself
 */
public record ResourceLimits(int addressSpaceMegabytes, int threads, int openFiles) {

    private static final long MEGA = 1 << 20;

    /** What holds for the whole process: no file may be written, no core dumped. */
    public Map<Limit, Long> ofProcess() {
        return new EnumMap<>(Map.of(
                Limit.OPEN_FILES,
                (long) openFiles,
                Limit.FILE_SIZE,
                0L,
                Limit.CORE,
                0L,
                Limit.ADDRESS_SPACE,
                addressSpaceMegabytes * MEGA,
                Limit.LOCKED_MEMORY,
                0L,
                Limit.MESSAGE_QUEUES,
                0L));
    }

    /**
     * The limit of threads: it counts all that one user has, within one user namespace.
     *
     * @param others how many threads other programs of this user may have
     */
    public Map<Limit, Long> ofUser(int others) {
        return Map.of(Limit.THREADS, (long) threads + others);
    }
}
