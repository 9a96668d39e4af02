package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.gradus.engine.file.Patience;
import org.gradus.engine.file.PlainFile;

/** A zip on the disk, open as long as it is read. */
final class ZipFileBytes implements ZipBytes {

    private final PlainFile file;
    private final BasicFileAttributes seen;
    private final SeekableByteChannel channel;
    private final long size;

    /** A zip where others can write: no link will do. */
    ZipFileBytes(Path path, Patience patience) throws IOException {
        this(PlainFile.found(path, patience));
    }

    ZipFileBytes(PlainFile file) throws IOException {
        this.file = file;
        seen = file.look();
        channel = file.open();
        size = channel.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long held() {
        return 0;
    }

    @Override
    public void fill(ByteBuffer buffer, long position) throws IOException {
        channel.position(position);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until it is full
        }
    }

    @Override
    public void requireUnchanged() throws IOException {
        file.requireSame(seen);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
