package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers with a wrong dL/db and nothing else wrong. */
final class DenseBiasGradient {

    private DenseBiasGradient() {}

    @Wrong(
            part = "Dense",
            loses = {"gradients.b"},
            name = "bias-summed-over-outputs",
            from = "06")
    static final class SummedOverOutputs extends PlainDense {
        SummedOverOutputs(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return SimpleMatrix.ones(1, dY.getNumRows()).mult(dY);
        }
    }

    /** As if every output had every bias: the literal reading of the printed sum. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.b"},
            name = "bias-summed-over-outputs",
            from = "004: b_j in (10)")
    static final class SummedOverEverything extends PlainDense {
        SummedOverEverything(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return SimpleMatrix.filled(b.getNumRows(), 1, dY.elementSum());
        }
    }

    /** Sums up the gradient on the other side of the layer. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.b"},
            from = "000: dL/db1 = dL/dz2")
    static final class OfTheWrongSide extends PlainDense {
        OfTheWrongSide(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            return super.dX(dY).mult(SimpleMatrix.ones(dY.getNumCols(), 1));
        }
    }

    @Wrong(
            part = "Dense",
            loses = {"gradients.b"},
            from = "000: the first entry of db1")
    static final class FirstEntryTooSmall extends PlainDense {
        FirstEntryTooSmall(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix db(SimpleMatrix dY) {
            SimpleMatrix db = super.db(dY);
            db.set(0, db.get(0) * 3.4 / 7.672);
            return db;
        }
    }

    /** Has no dL/db to show. */
    @Wrong(
            part = "Dense",
            loses = {"gradients.b"})
    static final class Missing extends PlainDense {
        Missing(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", super.gradients().getOrDefault("W", W));
        }
    }
}
