package org.gradus.engine.intake;

import java.io.IOException;

/** One entry of a submission that is not a directory. */
sealed interface Entry {

    EntryPath path();

    /** A file, unread. */
    record Document(EntryPath path, Content content) implements Entry {}

    /** A symbolic link, never followed; {@code target} is what is written in it. */
    record Link(EntryPath path, String target) implements Entry {}

    /** A folder that the user who runs Gradus may not look into. */
    record Locked(EntryPath path) implements Entry {}

    /** A pipe, a socket or a device. */
    record Special(EntryPath path) implements Entry {}

    /** How the bytes of a file are read, as long as its tree is open. */
    @FunctionalInterface
    interface Content {
        /**
         * Reads the whole file.
         *
         * @throws RefusedException if there are more bytes than {@code maxBytes}, or they are damaged
         */
        byte[] read(int maxBytes) throws IOException, RefusedException;
    }
}
