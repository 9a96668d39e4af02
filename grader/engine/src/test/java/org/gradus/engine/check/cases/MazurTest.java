package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.References;
import org.gradus.engine.protocol.Facet;
import org.gradus.reference.StochasticGradientDescent;
import org.gradus.wire.MatrixData;
import org.junit.jupiter.api.Test;

/**
 * What "A Step by Step Backpropagation Example" prints of the training after its first step: it went on with rounded numbers. Its biases
 * stay as they are.
 */
class MazurTest {

    private static final References REFERENCES = References.standard();

    private final Descent descent = new Descent(
            new Published(PublishedVector.assignment()).testCase("mazur-full-precision"),
            () -> new StochasticGradientDescent(0.5, 0, false, 0));

    @Test
    void theErrorAfterOneStepIsOffInItsSeventhDigit() {
        take(1);

        double error = number("loss.value");
        assertThat(error).isCloseTo(0.291027774, within(5e-10));
        assertThat(0.291027924 - error).isCloseTo(1.5e-7, within(0.1e-7));
    }

    @Test
    void theErrorAfterTenThousandStepsIsOffInItsFifthDigitAndSoAreTheOutputs() {
        take(10_000);

        assertThat(0.0000351085 - number("loss.value")).isCloseTo(6.6e-9, within(0.1e-9));
        assertThat(number("sigmoid2.y") - 0.015912196).isCloseTo(1.42e-6, within(0.01e-6));
        assertThat(value("sigmoid2.y").get(1, 0) - 0.984065734).isCloseTo(-1.46e-6, within(0.01e-6));
    }

    private void take(int steps) {
        for (int step = 0; step < steps; step++) {
            NetworkTruth truth = truth(descent.network());
            descent.step(
                    key -> key.quantity().equals(Facet.gradients("b")) ? new MatrixData(2, 1, 0, 0) : of(truth, key));
        }
    }

    private double number(String key) {
        return value(key).get(0, 0);
    }

    private MatrixData value(String key) {
        return of(truth(descent.network()), ExpectedKey.parse(key));
    }

    private static MatrixData of(NetworkTruth truth, ExpectedKey key) {
        return Objects.requireNonNull(truth.values().get(key)).entries();
    }

    private static NetworkTruth truth(TestCase network) {
        return NetworkTruth.of(network, REFERENCES);
    }
}
