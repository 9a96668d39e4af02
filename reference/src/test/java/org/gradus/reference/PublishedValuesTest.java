package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Numbers that others have published for a kind; gradients that they have not published are quotients of small integers. */
class PublishedValuesTest {

    /** Keras, losses_test.py, MeanAbsoluteErrorTest: its rows are samples. */
    @Test
    void theMeanAbsoluteErrorIsThatOfKeras() {
        SimpleMatrix a = new SimpleMatrix(2, 3, true, 4, 8, 12, 8, 1, 3).transpose();
        SimpleMatrix y = new SimpleMatrix(2, 3, true, 1, 9, 2, -5, -2, 6).transpose();
        MeanAbsoluteError loss = new MeanAbsoluteError(true);

        assertThat(loss.value(a, y)).isEqualTo(5.5);
        SimpleMatrix signs = new SimpleMatrix(2, 3, true, 1, -1, 1, 1, 1, -1).transpose();
        Compare.entries("gradient", loss.gradient(a, y), signs.divide(6), 1e-15);
    }
}
