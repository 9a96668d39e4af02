package org.gradus.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the fields of one frame. Every count and size is checked against the bytes that are left in the frame before any
 * memory is taken for it, so a hostile frame costs no more memory than its own bound.
 */
public final class FrameReader {

    /** How one element of a list is read. */
    @FunctionalInterface
    public interface Element<T> {
        T read(FrameReader frame) throws IOException;
    }

    private final ByteBuffer fields;

    private FrameReader(byte[] frame) {
        this.fields = ByteBuffer.wrap(frame);
    }

    /**
     * Waits for the next frame.
     *
     * @param maxBytes the largest frame that is taken
     * @throws EOFException if the stream ends, before a frame or inside it
     * @throws MalformedFrameException if the length is negative or above the bound
     */
    public static FrameReader receive(InputStream in, int maxBytes) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int length = data.readInt();
        if (length < 0 || length > maxBytes) {
            throw new MalformedFrameException("a frame of " + length + " bytes; the bound is " + maxBytes);
        }
        byte[] frame = in.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("the stream ended inside a frame");
        }
        return new FrameReader(frame);
    }

    /** How many bytes of the frame have not been read yet. */
    public int remaining() {
        return fields.remaining();
    }

    public int integer() throws MalformedFrameException {
        need(Integer.BYTES, 1);
        return fields.getInt();
    }

    public boolean flag() throws MalformedFrameException {
        need(Byte.BYTES, 1);
        return fields.get() != 0;
    }

    public double number() throws MalformedFrameException {
        need(Double.BYTES, 1);
        return fields.getDouble();
    }

    /** Text in UTF-8; malformed bytes arrive as the replacement character. */
    public String text() throws MalformedFrameException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() throws MalformedFrameException {
        byte[] value = new byte[count(Byte.BYTES)];
        fields.get(value);
        return value;
    }

    public MatrixData matrix() throws MalformedFrameException {
        int rows = integer();
        int columns = integer();
        if (!MatrixData.isBounded(rows, columns)) {
            throw new MalformedFrameException("a matrix of " + rows + " x " + columns);
        }
        need(Double.BYTES, (long) rows * columns);
        double[] rowMajor = new double[rows * columns];
        fields.asDoubleBuffer().get(rowMajor);
        fields.position(fields.position() + rowMajor.length * Double.BYTES);
        return new MatrixData(rows, columns, rowMajor);
    }

    public <T> List<T> list(Element<T> each) throws IOException {
        int size = count(1);
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(each.read(this));
        }
        return elements;
    }

    /** The constant whose place among the given ones was sent. */
    public <E extends Enum<E>> E constant(E[] constants) throws MalformedFrameException {
        need(Byte.BYTES, 1);
        int place = fields.get();
        if (place < 0 || place >= constants.length) {
            throw new MalformedFrameException("no constant at that place");
        }
        return constants[place];
    }

    /** Call after the last field. */
    public void end() throws MalformedFrameException {
        if (fields.hasRemaining()) {
            throw new MalformedFrameException(fields.remaining() + " bytes after the last field of a frame");
        }
    }

    private int count(int bytesEach) throws MalformedFrameException {
        int count = integer();
        if (count < 0) {
            throw new MalformedFrameException("a count of " + count);
        }
        need(bytesEach, count);
        return count;
    }

    private void need(int bytesEach, long count) throws MalformedFrameException {
        // Divided, since the product of two hostile sizes and 8 is more than a long holds.
        if (count > fields.remaining() / bytesEach) {
            throw new MalformedFrameException(
                    count + " times " + bytesEach + " bytes announced, " + fields.remaining() + " left in the frame");
        }
    }
}
