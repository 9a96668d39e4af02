package org.gradus.engine.check.suite;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** max(0, W x): its kinks lie where no declaration can say, and now and then a step leads across one. */
final class NeuronWays {

    private NeuronWays() {}

    static class Right implements Layer {
        private final SimpleMatrix weights;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Right(SimpleMatrix weights) {
            this.weights = weights;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return weights.mult(x).elementOp((int i, int n, double z) -> Math.max(0, z));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix z = weights.mult(x);
            SimpleMatrix dZ =
                    dY.elementOp((int i, int n, double upstream) -> z.get(i, n) > 0 ? upstream : below(upstream));
            gradients = Map.of("W", dZ.mult(x.transpose()));
            return weights.transpose().mult(dZ);
        }

        double below(double upstream) {
            return 0;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    static final class Leaky extends Right {
        Leaky(SimpleMatrix weights) {
            super(weights);
        }

        @Override
        double below(double upstream) {
            return upstream / 1000;
        }
    }
}
