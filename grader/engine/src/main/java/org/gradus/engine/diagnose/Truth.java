package org.gradus.engine.diagnose;

import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.Facet;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.reference.catalogue.LayerKind;
import org.gradus.reference.catalogue.LossKind;

/** The right formulae of a kind: those of its reference, asked afresh each time. */
@FunctionalInterface
interface Truth {

    Formula about(Facet facet);

    static Truth of(LayerKind kind) {
        return facet -> operands -> {
            Layer layer = kind.construct(operands.arguments());
            SimpleMatrix y = layer.forward(operands.input());
            if (facet.equals(Facet.FORWARD)) {
                return y;
            }
            SimpleMatrix dX = layer.backward(operands.other());
            return facet.equals(Facet.DX)
                    ? dX
                    : Objects.requireNonNull(layer.gradients().get(facet.parameter()));
        };
    }

    static Truth of(LossKind kind) {
        return facet -> operands -> {
            Loss loss = kind.construct(operands.arguments());
            return facet.equals(Facet.VALUE)
                    ? SimpleMatrix.filled(1, 1, loss.value(operands.input(), operands.other()))
                    : loss.gradient(operands.input(), operands.other());
        };
    }

    /** A quantity with its right formula. */
    default Quantity quantity(Facet facet, String formula, String source) {
        return new Quantity(facet, about(facet), formula, source);
    }
}
