package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedValuesTest {

    private static final double RELATIVE = 1e-14;

    static Stream<WorkedValues> networks() {
        return Stream.of(WorkedValues.of000(), WorkedValues.of001(), WorkedValues.of002(), WorkedValues.of003());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyValueOfTheForwardPassIsTheWorkedOne(WorkedValues worked) {
        List<Step> steps = worked.steps();
        for (int layer = 0; layer < worked.layers(); layer++) {
            Compare.entries("z" + layer, steps.get(2 * layer).y(), worked.of(layer, "z"), RELATIVE);
            Compare.entries("a" + layer, steps.get(2 * layer + 1).y(), worked.of(layer, "a"), RELATIVE);
        }
        assertThat(worked.value()).isCloseTo(worked.lossValue(), offset(RELATIVE * worked.lossValue()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyGradientOfTheBackwardPassIsTheWorkedOne(WorkedValues worked) {
        List<Step> steps = worked.steps();
        for (int layer = 0; layer < worked.layers(); layer++) {
            Step dense = steps.get(2 * layer);
            Step activation = steps.get(2 * layer + 1);
            Compare.entries("dL/da" + layer, activation.dY(), worked.of(layer, "d_loss_d_a"), RELATIVE);
            Compare.entries("dL/dz" + layer, activation.dX(), worked.of(layer, "d_loss_d_z"), RELATIVE);
            Compare.entries("dL/dW" + layer, dense.gradient("W"), worked.of(layer, "d_loss_d_W"), RELATIVE);
            Compare.entries("dL/db" + layer, dense.gradient("b"), worked.of(layer, "d_loss_d_b"), RELATIVE);
        }
        Compare.entries("dL/dx", steps.get(0).dX(), worked.dX(), RELATIVE);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void eachLayerAloneGivesTheWorkedDerivativeOfItsActivation(WorkedValues worked) {
        for (int layer = 0; layer < worked.layers(); layer++) {
            SimpleMatrix z = worked.of(layer, "z");
            var activation = worked.activation(layer);
            activation.forward(z);
            SimpleMatrix derivative = activation.backward(SimpleMatrix.ones(z.getNumRows(), 1));
            Compare.entries("f'(z)", derivative, worked.of(layer, "activation_derivative"), RELATIVE);
        }
    }

    @Test
    void theGradientOfTheBiasThatALayerOf002SharesIsTheSumOfItsEntries() {
        WorkedValues worked = WorkedValues.of002();
        List<Step> steps = worked.steps();
        // 0.008771354689486935 + 0.009954254705217202 and 0.13849856162855698 - 0.038098236516556215
        assertThat(steps.get(0).gradient("b").elementSum()).isCloseTo(0.018725609394704138, offset(1.9e-16));
        assertThat(steps.get(2).gradient("b").elementSum()).isCloseTo(0.10040032511200077, offset(1e-15));
    }
}
