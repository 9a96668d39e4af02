package org.gradus.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixBoundsTest {

    @ParameterizedTest
    @CsvSource({"33554432, 0", "0, 33554432", "65537, 0", "0, 65537", "-1, 0", "0, -1", "2147483647, 0", "0, 2147483647"
    })
    void aMatrixWithoutEntriesAndWithALongSideDoesNotPass(int rows, int columns) throws IOException {
        FrameReader frame = announced(rows, columns);

        assertThatExceptionOfType(MalformedFrameException.class)
                .isThrownBy(frame::matrix)
                .withMessage("a matrix of " + rows + " x " + columns);
    }

    @Test
    void aMatrixWithoutEntriesPassesUpToABound() throws IOException {
        assertThat(announced(65_536, 0).matrix().shape()).isEqualTo("65536x0");
    }

    @Test
    void aMatrixWithEntriesMayBeAsLongAsItsFrame() throws IOException {
        FrameWriter frame = new FrameWriter().matrix(new MatrixData(100_000, 1, new double[100_000]));

        assertThat(received(frame).matrix().shape()).isEqualTo("100000x1");
    }

    private static FrameReader announced(int rows, int columns) throws IOException {
        return received(new FrameWriter().integer(rows).integer(columns));
    }

    private static FrameReader received(FrameWriter frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frame.send(bytes);
        return FrameReader.receive(new ByteArrayInputStream(bytes.toByteArray()), 1 << 20);
    }
}
