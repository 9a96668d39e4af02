package org.gradus.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.wire.Argument;
import org.gradus.wire.Contract;
import org.gradus.wire.MatrixData;
import org.gradus.wire.Method;
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
        Call y = builder.call(Method.FORWARD, layer, builder.put(X));
        Call dX = builder.call(Method.BACKWARD, layer, y.slot());
        Call gradients = builder.call(Method.GRADIENTS, layer);
        Call read = builder.read(w);

        assertThat(builder.build())
                .isEqualTo(new Script(List.of(
                        new Step.Put(0, X),
                        new Step.New(1, "Dense", Contract.LAYER, List.of(new Argument.Matrix(0))),
                        new Step.Put(2, X),
                        new Step.Call(Method.FORWARD, 1, List.of(2), 3),
                        new Step.Call(Method.BACKWARD, 1, List.of(3), 4),
                        new Step.Call(Method.GRADIENTS, 1, List.of(), 5),
                        new Step.Read(0))));
        assertThat(List.of(layer, y, dX, gradients, read))
                .containsExactly(new Call(1, 1), new Call(3, 3), new Call(4, 4), new Call(5, 5), new Call(6, -1));
    }

    @Test
    void whatIsRepeatedIsOneStepWithSlotsOfItsOwn() {
        ScriptBuilder builder = new ScriptBuilder();
        Call layer = builder.construct("ReLU", Contract.LAYER, List.of());
        int x = builder.put(X);
        Call repeated = builder.repeat(7, () -> builder.call(Method.FORWARD, layer, x));
        Call y = builder.call(Method.FORWARD, layer, x);

        assertThat(builder.build().steps())
                .endsWith(
                        new Step.Repeat(7, List.of(new Step.Call(Method.FORWARD, 0, List.of(1), 2))),
                        new Step.Call(Method.FORWARD, 0, List.of(1), 3));
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
    void everyCallHasASlotForItsResult() {
        ScriptBuilder builder = new ScriptBuilder();
        Call loss = builder.construct("Loss", Contract.LOSS, List.of());
        int a = builder.put(X);
        int y = builder.put(X);
        Call value = builder.call(Method.VALUE, loss, a, y);
        Call gradient = builder.call(Method.GRADIENT, loss, a, y);

        assertThat(builder.build().steps())
                .endsWith(
                        new Step.Call(Method.VALUE, 0, List.of(1, 2), 3),
                        new Step.Call(Method.GRADIENT, 0, List.of(1, 2), 4));
        assertThat(value).isEqualTo(new Call(3, 3));
        assertThat(gradient).isEqualTo(new Call(4, 4));
    }
}
