package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.gradus.engine.file.Patience;
import org.gradus.engine.file.PlainFile;

/**
 * The zip of a whole class. It is opened for every piece that is read of it and closed again, so that any number of lanes can read in
 * it, and any number of submissions can lie in it.
 */
final class ClassZip implements ZipBytes {

    private final PlainFile file;
    private final BasicFileAttributes seen;

    ClassZip(Path real) throws IOException {
        file = PlainFile.found(real, Patience.USUAL);
        seen = file.look();
    }

    @Override
    public long size() {
        return seen.size();
    }

    @Override
    public long held() {
        return 0;
    }

    @Override
    public void fill(ByteBuffer buffer, long position) throws IOException {
        try (SeekableByteChannel channel = file.open()) {
            channel.position(position);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until it is full
            }
        }
    }

    @Override
    public void requireUnchanged() throws IOException {
        file.requireSame(seen);
    }

    @Override
    public void close() {
        // It is open only while it is read.
    }
}
