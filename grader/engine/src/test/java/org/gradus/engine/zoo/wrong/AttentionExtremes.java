package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Attention that is right for ordinary inputs alone. */
final class AttentionExtremes {

    private AttentionExtremes() {}

    /** Takes no maximum out of the exponents. */
    @Wrong(
            part = "Attention",
            loses = {"stability"},
            name = "exp-overflows")
    static final class Overflows extends PlainAttention {
        Overflows(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix softmax(SimpleMatrix scores) {
            SimpleMatrix powers = scores.elementExp();
            return powers.elementOp(
                    (int row, int column, double e) -> e / powers.getRow(row).elementSum());
        }
    }

    /** Takes the largest of all scores out of the exponents of every row. */
    @Wrong(
            part = "Attention",
            loses = {"stability"},
            name = "global-maximum-subtracted")
    static final class GlobalMaximumSubtracted extends PlainAttention {
        GlobalMaximumSubtracted(SimpleMatrix mask, int d, int dv) {
            super(mask, d, dv);
        }

        @Override
        SimpleMatrix softmax(SimpleMatrix scores) {
            SimpleMatrix powers = scores.minus(scores.elementMax()).elementExp();
            return powers.elementOp(
                    (int row, int column, double e) -> e / powers.getRow(row).elementSum());
        }
    }
}
