package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** The raw bytes of a zip, read where they are needed and never beyond the end. */
record ZipBytes(SeekableByteChannel channel, long size) {

    /**
     * Reads {@code length} bytes, as little-endian numbers.
     *
     * @throws RefusedException if the zip has no such place
     */
    ByteBuffer at(long position, int length) throws IOException, RefusedException {
        if (position < 0 || length < 0 || position > size - length) {
            throw RefusedException.damaged("there is something beyond its end");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw RefusedException.damaged("it got shorter while it was being read");
            }
        }
        return bytes.flip();
    }

    static int unsignedShort(ByteBuffer bytes, int index) {
        return Short.toUnsignedInt(bytes.getShort(index));
    }

    static long unsignedInt(ByteBuffer bytes, int index) {
        return Integer.toUnsignedLong(bytes.getInt(index));
    }
}
