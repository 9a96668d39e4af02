package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.wire.MatrixData;

/** Forward, backward and gradients of one layer in a script, and how their results are found in the answers. */
record LayerPass(Call y, Call dX, Call gradients) {

    /** Asks a layer for everything. */
    static LayerPass in(ScriptBuilder script, Call layer, int x, int dY) {
        return new LayerPass(script.forward(layer, x), script.backward(layer, dY), script.gradients(layer));
    }

    /** Asks a layer to go forward alone: for a look at y that nothing which happens in backward can spoil. */
    static LayerPass forwardIn(ScriptBuilder script, Call layer, int x) {
        Call y = script.forward(layer, x);
        return new LayerPass(y, y, y);
    }

    /** Asks a layer to go back once more. */
    LayerPass backAgain(ScriptBuilder script, Call layer, int dY) {
        return new LayerPass(y, script.backward(layer, dY), script.gradients(layer));
    }

    /** Asks a layer for its gradients once more. */
    LayerPass gradientsAgain(ScriptBuilder script, Call layer) {
        return new LayerPass(y, dX, script.gradients(layer));
    }

    /** All that a layer of this part computes: y, dL/dx, and a gradient for each matrix that one is asked of. */
    static List<Facet> quantities(Part part) {
        List<Facet> quantities = new ArrayList<>(List.of(Facet.FORWARD, Facet.DX));
        quantities.addAll(gradients(part));
        return quantities;
    }

    /** All that goes back: without y. */
    static List<Facet> backwards(Part part) {
        return quantities(part).stream()
                .filter(quantity -> !quantity.equals(Facet.FORWARD))
                .toList();
    }

    /** A gradient for each matrix that one is asked of. */
    static List<Facet> gradients(Part part) {
        return part.learnt().stream()
                .map(MatrixParameter::name)
                .map(Facet::gradients)
                .toList();
    }

    /** Judges one of the results. */
    Function<Answers, Judgement> judge(Facet quantity, Function<MatrixData, Judgement> judge) {
        return switch (quantity.kind()) {
            case FORWARD -> answers -> answers.matrix(y, judge);
            case INPUT_GRADIENT -> answers -> answers.matrix(dX, judge);
            case PARAMETER_GRADIENT -> answers -> answers.named(gradients, quantity.parameter(), judge);
            case VALUE, LOSS_GRADIENT, STABILITY, CONDUCT ->
                throw new IllegalArgumentException("quantity: a layer has no " + quantity);
        };
    }
}
