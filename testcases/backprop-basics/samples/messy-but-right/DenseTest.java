package submission;

import static com.google.common.truth.Truth.assertThat;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DenseTest {

    @Test
    void forward() {
        Dense dense = new Dense(SimpleMatrix.identity(2), new SimpleMatrix(2, 1));
        assertThat(dense.forward(SimpleMatrix.filled(2, 3, 1))).isEqualTo(
    }
}
