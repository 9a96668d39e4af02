package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.protocol.Ejml;
import org.gradus.engine.protocol.Facet;
import org.gradus.layer.Optimizer;
import org.gradus.wire.MatrixData;

/** The layers of a case, whose parameters an optimizer moves step by step. */
final class Descent {

    private final Supplier<Optimizer> optimizer;
    private final Map<ExpectedKey, Optimizer> optimizers = new TreeMap<>();
    private TestCase network;

    /**
     * Begins where the case does.
     *
     * @param optimizer makes one for each parameter
     */
    Descent(TestCase start, Supplier<Optimizer> optimizer) {
        this.network = start;
        this.optimizer = optimizer;
    }

    /** The case with the parameters by now. */
    TestCase network() {
        return network;
    }

    /** One step of every parameter, against its gradient. */
    void step(Function<ExpectedKey, MatrixData> gradients) {
        network = network.with(
                network.chain().stream().map(layer -> moved(layer, gradients)).toList());
    }

    private CaseStep moved(CaseStep layer, Function<ExpectedKey, MatrixData> gradients) {
        List<CaseArgument> arguments = new ArrayList<>();
        for (int i = 0; i < layer.arguments().size(); i++) {
            ConstructorParameter parameter = layer.part().constructor().get(i);
            Facet gradient = Facet.gradients(parameter.name());
            arguments.add(
                    layer.part().parameterGradients().contains(gradient)
                            ? moved(
                                    new ExpectedKey(layer.id(), gradient),
                                    layer.arguments().get(i),
                                    gradients)
                            : layer.arguments().get(i));
        }
        return layer.with(arguments);
    }

    private CaseArgument moved(ExpectedKey key, CaseArgument argument, Function<ExpectedKey, MatrixData> gradients) {
        Optimizer own = optimizers.computeIfAbsent(key, first -> optimizer.get());
        return new MatrixArgument(Ejml.data(
                own.step(Ejml.matrix(((MatrixArgument) argument).value()), Ejml.matrix(gradients.apply(key)))));
    }
}
