package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;

/** What is handed in for want of an answer; every class fits every part of its contract. */
final class Stubs {

    private Stubs() {}

    /** A layer that keeps the shapes right, so far as it can. */
    abstract static class LayerStub implements Layer {
        final SimpleMatrix W;
        final SimpleMatrix b;
        SimpleMatrix dY = new SimpleMatrix(0, 0);

        LayerStub() {
            this(new SimpleMatrix(0, 0), new SimpleMatrix(0, 0));
        }

        LayerStub(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        SimpleMatrix like(SimpleMatrix x) {
            return new SimpleMatrix(W.getNumRows() == 0 ? x.getNumRows() : W.getNumRows(), x.getNumCols());
        }

        SimpleMatrix likeInput(SimpleMatrix dY) {
            return new SimpleMatrix(W.getNumCols() == 0 ? dY.getNumRows() : W.getNumCols(), dY.getNumCols());
        }
    }

    static class ZeroLayer extends LayerStub {
        ZeroLayer() {}

        ZeroLayer(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return like(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return likeInput(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", W.scale(0), "b", b.scale(0));
        }
    }

    static class ConstantLayer extends LayerStub {
        ConstantLayer() {}

        ConstantLayer(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return like(x).plus(0.5);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return likeInput(dY).plus(0.5);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", W.scale(0).plus(1), "b", b.scale(0).plus(1));
        }
    }

    static class IdentityLayer extends LayerStub {
        IdentityLayer() {}

        IdentityLayer(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return x;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", W, "b", b);
        }
    }

    /** Everything that goes back is the upstream. */
    static class EchoLayer extends LayerStub {
        EchoLayer() {}

        EchoLayer(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return like(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            this.dY = dY;
            return dY;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dY, "b", dY);
        }
    }

    /** A loss with every constructor of the assignment. */
    abstract static class LossStub implements Loss {
        LossStub() {}

        LossStub(double factor, boolean meanOverOutputs) {}
    }

    static class ZeroLoss extends LossStub {
        ZeroLoss() {}

        ZeroLoss(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return 0;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.scale(0);
        }
    }

    static class ConstantLoss extends LossStub {
        ConstantLoss() {}

        ConstantLoss(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return 0.5;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.scale(0).plus(0.5);
        }
    }

    static class IdentityLoss extends LossStub {
        IdentityLoss() {}

        IdentityLoss(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction;
        }
    }

    static class EchoLoss extends LossStub {
        EchoLoss() {}

        EchoLoss(double factor, boolean meanOverOutputs) {
            super(factor, meanOverOutputs);
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return target.elementSum();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return target;
        }
    }
}
