package org.gradus.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aTableOfMoreRowsWithoutAColumnThanAnybodyCanWriteDownIsNone() {
        assertThat(new Table(65_536, 0, List.of()).hasEntries()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(33_554_432, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(0, 33_554_432, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(-1, 0, List.of()));
    }

    @Test
    void aTableHasAllOfItsEntriesOrNone() {
        assertThat(new Table(1000, 1000, List.of()).hasEntries()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(2, 2, List.of(1.0)));
    }

    @Test
    void ofALargeMatrixTheShapeIsKept() {
        assertThat(Table.of(new MatrixData(1000, 1, new double[1000]))).isEqualTo(new Table(1000, 1, List.of()));
    }
}
