package org.gradus.engine.sandbox.seal;

/**
 * What Landlock, Linux's sandbox for processes without privileges, can refuse in one version of its interface: every access to
 * files that no rule gives back, TCP, and whatever reaches out to processes beyond the seal.
 *
 * <p>Source: Linux, Documentation/userspace-api/landlock.rst.
 *
 * @param version of the interface that the kernel speaks, 1 or more
 */
public record Landlock(int version) {

    private static final int EXECUTE = 1;
    private static final int READ_FILE = 1 << 2;
    private static final int READ_FOLDER = 1 << 3;

    /** Bytes of {@code struct landlock_ruleset_attr}: files; files and network; files, network and scopes. */
    private static final int FILES_ALONE = 8;

    private static final int WITH_NETWORK = 16;
    private static final int WITH_SCOPES = 24;

    /** To bind and to connect. */
    private static final int TCP = 3;

    /** Abstract sockets and signals. */
    private static final int BEYOND = 3;

    /**
     * Expects a version.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Landlock {
        if (version < 1) {
            throw new IllegalArgumentException("version: expected 1 or more but was " + version);
        }
    }

    /** Access to what is below a folder, or to a file. */
    enum Access {
        READ(READ_FILE, READ_FILE | READ_FOLDER),
        RUN(READ_FILE | EXECUTE, READ_FILE | EXECUTE | READ_FOLDER);

        private final int file;
        private final int folder;

        Access(int file, int folder) {
            this.file = file;
            this.folder = folder;
        }

        /** The bits for a file. */
        int ofFile() {
            return file;
        }

        /** The bits for all below a folder. */
        int ofFolder() {
            return folder;
        }
    }

    /** Every kind of access to files that this version knows of. */
    int files() {
        int kinds = switch (version) {
            case 1 -> 13;
            case 2 -> 14;
            case 3, 4 -> 15;
            default -> 16;
        };
        return (1 << kinds) - 1;
    }

    /** Every kind of use of TCP that it knows of. */
    int network() {
        return version >= 4 ? TCP : 0;
    }

    /** Every kind of reaching out that it knows of. */
    int scopes() {
        return version >= 6 ? BEYOND : 0;
    }

    /** How many bytes of the description of a set of rules it reads. */
    int bytes() {
        if (version >= 6) {
            return WITH_SCOPES;
        }
        return version >= 4 ? WITH_NETWORK : FILES_ALONE;
    }
}
