package org.gradus.engine.intake;

import java.io.IOException;
import java.util.Optional;

/** One entry of a submission that is not a directory. */
sealed interface Entry {

    EntryPath path();

    /** A file, unread. */
    record Document(EntryPath path, Content content) implements Entry {}

    /** A symbolic link, never followed; {@code target} is what is written in it. */
    record Link(EntryPath path, String target) implements Entry {}

    /** A folder that cannot be looked into, or an archive; {@code why}, and what to do. */
    record Locked(EntryPath path, Unread why) implements Entry {}

    /** A pipe, a socket or a device. */
    record Special(EntryPath path) implements Entry {}

    /** The same entry in another place. */
    default Entry at(EntryPath place) {
        if (this instanceof Document document) {
            return new Document(place, document.content());
        }
        if (this instanceof Link link) {
            return new Link(place, link.target());
        }
        return this instanceof Locked locked ? new Locked(place, locked.why()) : new Special(place);
    }

    /** How the bytes of a file are read, as long as its tree is open. */
    interface Content {
        /**
         * Reads the whole file.
         *
         * @throws RefusedException if there are more bytes than {@code maxBytes}, or they are damaged
         */
        byte[] read(int maxBytes) throws IOException, RefusedException;

        /** How many bytes it says that it has. */
        long size();

        /**
         * Opens a file that is a zip.
         *
         * @param mostHeld how much memory it may take as long as it is open
         * @return empty if it would take more
         */
        default Optional<ZipBytes> openZip(int mostHeld) throws IOException, RefusedException {
            return size() > mostHeld ? Optional.empty() : Optional.of(new ZipMemory(read(mostHeld)));
        }
    }
}
