package org.gradus.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import org.gradus.wire.FrameReader;
import org.gradus.wire.FrameWriter;
import org.gradus.wire.MalformedFrameException;
import org.junit.jupiter.api.Test;

/** What the fuzzer takes for a failure: a right reader passes, each way of being wrong does not. */
class FrameTargetTest {

    private static final byte[] FRAME_OF_MANY = frame(64 << 20);

    @Test
    void aReaderThatRefusesWhatItCannotReadPasses() {
        assertThatCode(() -> target(FrameReader::bytes).receive(FRAME_OF_MANY)).doesNotThrowAnyException();
        assertThatCode(() -> target(FrameReader::bytes).receive(new byte[3])).doesNotThrowAnyException();
    }

    @Test
    void aReaderThatTakesMemoryForWhatIsOnlyAnnouncedFails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> target(frame -> new byte[frame.integer()]).receive(FRAME_OF_MANY))
                .withMessageContaining("bytes of memory");
    }

    @Test
    void aReaderThatThrowsSomethingElseFails() {
        byte[][] places = {{1}};
        FrameTarget<byte[]> careless = target(frame -> places[frame.integer()]);

        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class)
                .isThrownBy(() -> careless.receive(FRAME_OF_MANY));
    }

    @Test
    void aReaderThatUnderstandsSomethingElseThanWasWrittenFails() {
        byte[][] answers = {{1}, {2}};
        int[] calls = {0};
        FrameTarget<byte[]> forgetful = target(frame -> answers[Math.min(calls[0]++, 1)]);

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> forgetful.receive(FRAME_OF_MANY));
    }

    @Test
    void aMessageWithoutEndFails() {
        FrameTarget<byte[]> chatty = target(frame -> {
            throw new MalformedFrameException("x".repeat(5000));
        });

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> chatty.receive(FRAME_OF_MANY));
    }

    private static FrameTarget<byte[]> target(FrameReader.Element<byte[]> reader) {
        return new FrameTarget<>(reader, (message, frame) -> bytes(message, frame));
    }

    private static void bytes(byte[] message, FrameWriter frame) {
        frame.bytes(message);
    }

    private static byte[] frame(int number) {
        return ByteBuffer.allocate(8).putInt(4).putInt(number).array();
    }
}
