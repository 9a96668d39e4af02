package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {

    private final SimpleMatrix w = new SimpleMatrix(2, 3);
    private final SimpleMatrix b = new SimpleMatrix(2, 1);

    static Stream<Loss> losses() {
        return Subjects.losses().stream().map(kind -> kind.construct(Subjects.arguments()));
    }

    static Stream<Optimizer> optimizers() {
        return Subjects.optimizers().stream().map(kind -> kind.construct(Subjects.arguments()));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aGradientOfAnotherShapeThanTheParameterIsRefused(Optimizer optimizer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.step(new SimpleMatrix(3, 2), new SimpleMatrix(2, 3)))
                .withMessage("gradient: expected 3x2 but was 2x3");
    }

    static Stream<Layer> layers() {
        return Subjects.layers().stream().map(kind -> kind.construct(Subjects.arguments()));
    }

    @Test
    void aBiasThatIsARowIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dense(w, b.transpose()))
                .withMessage("b: expected 2x1 but was 1x2");
    }

    @Test
    void anInputOfAnotherHeightIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dense(w, b).forward(new SimpleMatrix(2, 4)))
                .withMessage("x: expected 3x4 but was 2x4");
    }

    @Test
    void anUpstreamOfAnotherBatchIsRefused() {
        Dense dense = new Dense(w, b);
        dense.forward(new SimpleMatrix(3, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dense.backward(new SimpleMatrix(2, 5)))
                .withMessage("dY: expected 2x4 but was 2x5");
    }

    @ParameterizedTest
    @MethodSource("layers")
    void anUpstreamOfAnotherShapeThanTheOutputIsRefused(Layer layer) {
        int out = layer.forward(new SimpleMatrix(Subjects.IN, 4)).getNumRows();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.backward(new SimpleMatrix(4, out)))
                .withMessage("dY: expected %dx4 but was 4x%d", out, out);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aTargetOfAnotherShapeThanThePredictionIsRefused(Loss loss) {
        SimpleMatrix prediction = new SimpleMatrix(2, 3);
        SimpleMatrix target = new SimpleMatrix(3, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss.value(prediction, target))
                .withMessage("target: expected 2x3 but was 3x3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loss.gradient(prediction, target))
                .withMessage("target: expected 2x3 but was 3x3");
    }

    @Test
    void aFactorThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SquaredError(Double.NaN, false))
                .withMessage("factor: expected a finite number but was NaN");
    }
}
