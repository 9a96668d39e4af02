package org.gradus.engine.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.gradus.engine.file.ChangedException;

/** The raw bytes of a zip, read where they are needed and never beyond the end. */
interface ZipBytes extends Closeable {

    long size();

    /** How much memory they take as long as they are open. */
    long held();

    /** Puts the bytes from a position on, which are there, into a buffer until it is full, or they end too early. */
    void fill(ByteBuffer buffer, long position) throws IOException;

    /**
     * Looks whether what was read is still there as it was.
     *
     * @throws ChangedException if it is not
     */
    void requireUnchanged() throws IOException;

    /**
     * Reads {@code length} bytes, as little-endian numbers.
     *
     * @throws RefusedException if the zip has no such place
     */
    default ByteBuffer at(long position, int length) throws IOException, RefusedException {
        if (position < 0 || length < 0 || position > size() - length) {
            throw RefusedException.damaged("there is something beyond its end");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        fill(bytes, position);
        if (bytes.hasRemaining()) {
            throw RefusedException.damaged("it got shorter while it was being read");
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
