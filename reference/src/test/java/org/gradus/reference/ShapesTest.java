package org.gradus.reference;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;
import org.gradus.reference.catalogue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {

    private final SimpleMatrix w = new SimpleMatrix(2, 3);
    private final SimpleMatrix b = new SimpleMatrix(2, 1);

    static Stream<Loss> losses() {
        return Subjects.losses().stream().map(kind -> kind.construct(Subjects.arguments(kind.name())));
    }

    static Stream<Optimizer> optimizers() {
        return Subjects.optimizers().stream().map(kind -> kind.construct(Subjects.arguments(kind.name())));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aGradientOfAnotherShapeThanTheParameterIsRefused(Optimizer optimizer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.step(new SimpleMatrix(3, 2), new SimpleMatrix(2, 3)))
                .withMessage("gradient: expected 3x2 but was 2x3");
    }

    static Stream<Kind<Layer>> layers() {
        return Subjects.layers().stream();
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
    void anUpstreamOfAnotherShapeThanTheOutputIsRefused(Kind<Layer> kind) {
        Layer layer = kind.construct(Subjects.arguments(kind.name(), 7));
        int out = layer.forward(new SimpleMatrix(Subjects.rows(kind.name()), 7)).getNumRows();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.backward(new SimpleMatrix(7, out)))
                .withMessage("dY: expected %dx7 but was 7x%d", out, out);
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
    void anImageThatNoWindowFitsIntoIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conv2d(w, b, 3, 1, 1, 4, 1, 1))
                .withMessage("k: expected 1 to 3, the image's side, but was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conv2d(w, b, 3, 1, 1, 1, 0, 1))
                .withMessage("stride: expected at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conv2d(w, b, 3, 2, 2, 2, 1, 0))
                .withMessage("W: expected 2x12 but was 2x3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MaxPool2d(3, 2, 1, 2, 1))
                .withMessage("k: expected 1 to 1, the image's side, but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AveragePool2d(3, 2, 2, 2, 1).forward(new SimpleMatrix(4, 5)))
                .withMessage("x: expected 12x5 but was 4x5");
    }

    @Test
    void weightsOfAnLstmThatAreNotOfFourGatesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LSTMCell(new SimpleMatrix(4, 3), new SimpleMatrix(8, 2), new SimpleMatrix(8, 1)))
                .withMessage("Wx: expected 8x3 but was 4x3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LSTMCell(new SimpleMatrix(8, 3), new SimpleMatrix(2, 2), new SimpleMatrix(8, 1)))
                .withMessage("Wh: expected 8x2 but was 2x2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LSTMCell(new SimpleMatrix(8, 3), new SimpleMatrix(8, 2), new SimpleMatrix(2, 1)))
                .withMessage("b: expected 8x1 but was 2x1");
    }

    @Test
    void aStateThatIsNotOfTheHiddenUnitsAndASequenceOfNoStepsAreRefused() {
        SimpleMatrix square = new SimpleMatrix(2, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrent(square, square, b, new SimpleMatrix(3, 4), 5))
                .withMessage("h0: expected 2x4 but was 3x4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrent(square, square, b, square, 0))
                .withMessage("steps: expected at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrent(square, square, b, square, 5).forward(new SimpleMatrix(10, 3)))
                .withMessage("x: expected 10x2 but was 10x3");
        SimpleMatrix gates = new SimpleMatrix(8, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LSTM(gates, gates, new SimpleMatrix(8, 1), square, new SimpleMatrix(2, 3), 5))
                .withMessage("c0: expected 2x2 but was 2x3");
    }

    @Test
    void aFactorThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SquaredError(Double.NaN, false))
                .withMessage("factor: expected a finite number but was NaN");
    }
}
