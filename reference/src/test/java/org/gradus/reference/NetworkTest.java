package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private final SimpleMatrix x = new SimpleMatrix(2, 3, true, 1, -2, 3, 0.5, 1.5, -1);
    private final SimpleMatrix target = new SimpleMatrix(2, 3, true, 0, 1, 0, 1, 1, 1);

    @Test
    void withoutLayersTheInputIsThePrediction() {
        Network network = new Network(List.of(), new SquaredError(1, false));
        Compare.identical("prediction", network.forward(x), x);
        assertThat(network.value(x, target)).isEqualTo(new SquaredError(1, false).value(x, target));
        assertThat(network.backward(x, target)).isEmpty();
    }

    @Test
    void eachStepTakesWhatTheOneBeforeItAndTheOneBehindItGave() {
        Network network = network();
        List<Step> steps = network.backward(x, target);
        assertThat(steps).hasSize(3);
        assertThat(steps.get(0).x()).isSameAs(x);
        assertThat(steps.get(1).x()).isSameAs(steps.get(0).y());
        assertThat(steps.get(2).x()).isSameAs(steps.get(1).y());
        assertThat(steps.get(0).dY()).isSameAs(steps.get(1).dX());
        assertThat(steps.get(1).dY()).isSameAs(steps.get(2).dX());
        Compare.identical("prediction", network.forward(x), steps.get(2).y());
        Compare.identical(
                "dL/dprediction", network.gradient(x, target), steps.get(2).dY());
    }

    @Test
    void theGradientOfAWholeNetworkByItsInputIsItsSlope() {
        SimpleMatrix dX = network().backward(x, target).get(0).dX();
        SimpleMatrix slopes = FiniteDifferences.gradient(v -> network().value(v, target), x);
        Compare.within("dL/dx", dX, slopes, 1e-9);
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        Step step = network().backward(x, target).get(0);
        assertThat(step.gradients().keySet()).containsExactly("W", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step.gradient("w"))
                .withMessage("name: expected one of [W, b] but was w");
    }

    private static Network network() {
        Layer dense = new Dense(new SimpleMatrix(2, 2, true, 1, -0.5, 0.25, 2), Compare.column(0.1, -0.2));
        return new Network(List.of(dense, new Sigmoid(), new ReLU()), new CrossEntropy());
    }
}
