package org.gradus.engine.sandbox.seal;

/** What the system can hold a process to, by Linux's numbers of resources; the same on all {@link Processor}s. */
public enum Limit {
    /** Bytes of any file that it writes. */
    FILE_SIZE(1),
    /** Bytes of a dump of its memory. */
    CORE(4),
    /** Threads and processes of its user, in its user namespace. */
    THREADS(6),
    /** Open files, and all that has a descriptor. */
    OPEN_FILES(7),
    /** Bytes that cannot be swapped out. */
    LOCKED_MEMORY(8),
    /** Bytes of address space. */
    ADDRESS_SPACE(9),
    /** Bytes in message queues. */
    MESSAGE_QUEUES(12);

    private final int resource;

    Limit(int resource) {
        this.resource = resource;
    }

    int resource() {
        return resource;
    }
}
