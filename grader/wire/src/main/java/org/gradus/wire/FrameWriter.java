package org.gradus.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
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

    /** How one element of a list is written. */
    @FunctionalInterface
    public interface Element<T> {
        void write(FrameWriter frame, T element) throws IOException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream fields = new DataOutputStream(bytes);

    /** By its name, so that inserting a constant changes nothing for the others. */
    public FrameWriter constant(Enum<?> constant) throws IOException {
        return text(constant.name());
    }

    public FrameWriter integer(int value) throws IOException {
        fields.writeInt(value);
        return this;
    }

    public FrameWriter flag(boolean value) throws IOException {
        fields.writeBoolean(value);
        return this;
    }

    /** The raw bits, so that NaN, infinities and -0.0 arrive as they are. */
    public FrameWriter number(double value) throws IOException {
        fields.writeLong(Double.doubleToRawLongBits(value));
        return this;
    }

    public FrameWriter text(String value) throws IOException {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public FrameWriter bytes(byte[] value) throws IOException {
        fields.writeInt(value.length);
        fields.write(value);
        return this;
    }

    public FrameWriter matrix(MatrixData matrix) throws IOException {
        fields.writeInt(matrix.rows());
        fields.writeInt(matrix.columns());
        ByteBuffer entries = ByteBuffer.allocate(matrix.rows() * matrix.columns() * Double.BYTES);
        entries.asDoubleBuffer().put(matrix.rowMajor());
        fields.write(entries.array());
        return this;
    }

    public <T> FrameWriter list(List<T> elements, Element<T> each) throws IOException {
        fields.writeInt(elements.size());
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
        byte[] header = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.size()).array();
        out.write(header);
        bytes.writeTo(out);
    }
}
