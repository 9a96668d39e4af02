package org.gradus.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.MalformedFrameException;

/**
 * What must hold for any bytes that the other side of the wall may send: they are a message, or they are refused as a broken frame,
 * and neither takes more memory than the bytes that have really come. A message that was read means the same when it is written and
 * read again.
 *
 * @param reader takes the message from a frame
 * @param writer puts it back
 */
record FrameTarget<T>(FrameReader.Element<T> reader, Writer<T> writer) {

    private static final int LARGEST_FRAME = 64 << 20;
    private static final int LONGEST_MESSAGE = 1000;
    private static final long BYTES_FOR_A_BYTE = 256;
    private static final long BYTES_AT_LEAST = 1 << 20;

    /** How a message becomes fields. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T message, FrameWriter frame) throws IOException;
    }

    /** Lets the reader read what was sent. */
    void receive(byte[] sent) throws Exception {
        try {
            T message = Bounded.by(BYTES_AT_LEAST + sent.length * BYTES_FOR_A_BYTE, () -> read(sent));
            byte[] written = written(message);
            assertThat(written(read(written))).isEqualTo(written);
        } catch (MalformedFrameException refused) {
            assertThat(String.valueOf(refused.getMessage())).hasSizeLessThan(LONGEST_MESSAGE);
        } catch (EOFException ended) {
            assertThat(sent).hasSizeLessThan(LARGEST_FRAME);
        }
    }

    private T read(byte[] sent) throws IOException {
        return reader.read(FrameReader.receive(new ByteArrayInputStream(sent), LARGEST_FRAME));
    }

    private byte[] written(T message) throws IOException {
        FrameWriter frame = new FrameWriter();
        writer.write(message, frame);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frame.send(out);
        return out.toByteArray();
    }
}
