package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right softmax, for wrong ones to change one formula of. */
class PlainSoftmax implements Layer {

    SimpleMatrix p = new SimpleMatrix(0, 0);

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        p = softmax(x);
        return p.copy();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return p.elementMult(dY.minus(columnSums(p.elementMult(dY))));
    }

    SimpleMatrix softmax(SimpleMatrix x) {
        SimpleMatrix e = powers(x);
        return e.elementDiv(columnSums(e));
    }

    /** e^(x - m), with the largest entry of its column for m. */
    SimpleMatrix powers(SimpleMatrix x) {
        return x.elementOp((int row, int column, double e) ->
                Math.exp(e - x.getColumn(column).elementMax()));
    }

    /** The sum of its column in place of every entry. */
    static SimpleMatrix columnSums(SimpleMatrix matrix) {
        return matrix.elementOp(
                (int row, int column, double any) -> matrix.getColumn(column).elementSum());
    }
}
