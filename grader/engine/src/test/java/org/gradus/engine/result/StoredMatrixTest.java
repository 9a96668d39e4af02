package org.gradus.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class StoredMatrixTest {

    @Test
    void aTableOfMoreRowsWithoutAColumnThanAnybodyCanWriteDownIsNone() {
        assertThat(new StoredMatrix(65_536, 0, List.of()).hasEntries()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new StoredMatrix(33_554_432, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new StoredMatrix(0, 33_554_432, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new StoredMatrix(-1, 0, List.of()));
    }

    @Test
    void aTableHasAllOfItsEntriesOrNone() {
        assertThat(new StoredMatrix(1000, 1000, List.of()).hasEntries()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new StoredMatrix(2, 2, List.of(1.0)));
    }

    @Test
    void ofALargeMatrixTheShapeIsKept() {
        assertThat(StoredMatrix.of(new MatrixData(1000, 1, new double[1000])))
                .isEqualTo(new StoredMatrix(1000, 1, List.of()));
    }
}
