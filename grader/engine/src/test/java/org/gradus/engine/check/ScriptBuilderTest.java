package org.gradus.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.wire.Argument;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Script;
import org.gradus.wire.Step;
import org.junit.jupiter.api.Test;

class ScriptBuilderTest {

    private static final MatrixData X = new MatrixData(1, 1, 2);

    @Test
    void everyResultHasASlotOfItsOwnAndEveryCallItsStep() {
        ScriptBuilder builder = new ScriptBuilder();
        int w = builder.put(X);
        Call layer = builder.construct("Dense", Contract.LAYER, List.of(new Argument.Matrix(w)));
        Call y = builder.forward(layer, builder.put(X));
        Call dX = builder.backward(layer, y.slot());
        Call gradients = builder.gradients(layer);
        Call read = builder.read(w);

        assertThat(builder.build())
                .isEqualTo(new Script(List.of(
                        new Step.Put(0, X),
                        new Step.New(1, "Dense", Contract.LAYER, List.of(new Argument.Matrix(0))),
                        new Step.Put(2, X),
                        new Step.Forward(1, 2, 3),
                        new Step.Backward(1, 3, 4),
                        new Step.Gradients(1, 5),
                        new Step.Read(0))));
        assertThat(List.of(layer, y, dX, gradients, read))
                .containsExactly(new Call(1, 1), new Call(3, 3), new Call(4, 4), new Call(5, 5), new Call(6, -1));
    }

    @Test
    void whatIsRepeatedIsOneStepWithSlotsOfItsOwn() {
        ScriptBuilder builder = new ScriptBuilder();
        Call layer = builder.construct("ReLU", Contract.LAYER, List.of());
        int x = builder.put(X);
        Call repeated = builder.repeat(7, () -> builder.forward(layer, x));
        Call y = builder.forward(layer, x);

        assertThat(builder.build().steps())
                .endsWith(new Step.Repeat(7, List.of(new Step.Forward(0, 1, 2))), new Step.Forward(0, 1, 3));
        assertThat(repeated).isEqualTo(new Call(2, -1));
        assertThat(y).isEqualTo(new Call(3, 3));
    }

    @Test
    void whatIsSharedIsWrittenOnceForEachObjectThatItIsAbout() {
        ScriptBuilder builder = new ScriptBuilder();
        Object one = new Object();

        Integer first = builder.shared(one, Integer.class, () -> builder.put(X));
        Integer again = builder.shared(one, Integer.class, () -> builder.put(X));
        Integer other = builder.shared(new Object(), Integer.class, () -> builder.put(X));

        assertThat(List.of(first, again, other)).containsExactly(0, 0, 1);
        assertThat(builder.build().steps()).hasSize(2);
    }

    @Test
    void aLossHasANumberWithoutASlotAndAGradientWithOne() {
        ScriptBuilder builder = new ScriptBuilder();
        Call loss = builder.construct("Loss", Contract.LOSS, List.of());
        int a = builder.put(X);
        int y = builder.put(X);
        Call value = builder.value(loss, a, y);
        Call gradient = builder.gradient(loss, a, y);

        assertThat(builder.build().steps()).endsWith(new Step.Value(0, 1, 2), new Step.Gradient(0, 1, 2, 3));
        assertThat(value).isEqualTo(new Call(3, -1));
        assertThat(gradient).isEqualTo(new Call(4, 3));
    }
}
