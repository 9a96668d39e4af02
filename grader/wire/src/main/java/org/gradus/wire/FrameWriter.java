package org.gradus.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the fields of one frame, then sends it: a length of four bytes, big endian, and that many bytes. Everything is
 * buffered until {@link #send}.
 */
public final class FrameWriter {

    private static final int FIRST_BYTES = 256;

    /** How one element of a list is written. */
    @FunctionalInterface
    public interface Element<T> {
        void write(FrameWriter frame, T element) throws IOException;
    }

    /** The length, which is known at the end, and then the fields. */
    private ByteBuffer frame = ByteBuffer.allocate(FIRST_BYTES).putInt(0);

    /** By its place among the constants: both sides are always of the same build. */
    @SuppressWarnings("EnumOrdinal")
    public FrameWriter constant(Enum<?> constant) {
        room(Byte.BYTES).put((byte) constant.ordinal());
        return this;
    }

    public FrameWriter integer(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    public FrameWriter flag(boolean value) {
        room(Byte.BYTES).put((byte) (value ? 1 : 0));
        return this;
    }

    /** The raw bits, so that NaN, infinities and -0.0 arrive as they are. */
    public FrameWriter number(double value) {
        room(Long.BYTES).putLong(Double.doubleToRawLongBits(value));
        return this;
    }

    public FrameWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public FrameWriter bytes(byte[] value) {
        integer(value.length);
        room(value.length).put(value);
        return this;
    }

    public FrameWriter matrix(MatrixData matrix) {
        integer(matrix.rows());
        integer(matrix.columns());
        double[] entries = matrix.entries();
        ByteBuffer place = room(entries.length * Double.BYTES);
        place.asDoubleBuffer().put(entries);
        place.position(place.position() + entries.length * Double.BYTES);
        return this;
    }

    public <T> FrameWriter list(List<T> elements, Element<T> each) throws IOException {
        integer(elements.size());
        for (T element : elements) {
            each.write(this, element);
        }
        return this;
    }

    /** Sends the frame and flushes. */
    public void send(OutputStream out) throws IOException {
        append(out);
        out.flush();
    }

    /** Writes the frame to a stream that somebody else will flush. */
    public void append(OutputStream out) throws IOException {
        frame.putInt(0, frame.position() - Integer.BYTES);
        out.write(frame.array(), 0, frame.position());
    }

    private ByteBuffer room(int bytes) {
        if (frame.remaining() < bytes) {
            int wanted = Math.max(Math.addExact(frame.position(), bytes), Math.multiplyExact(frame.capacity(), 2));
            frame = ByteBuffer.allocate(wanted).put(frame.array(), 0, frame.position());
        }
        return frame;
    }
}
