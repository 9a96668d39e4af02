package org.gradus.engine.check.suite;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Ways to write y = diag(s) x, one of them right. */
final class ScaleWays {

    private ScaleWays() {}

    static class Right implements Layer {
        final SimpleMatrix s;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix dS = new SimpleMatrix(0, 0);

        Right(SimpleMatrix s) {
            this.s = s;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.copy();
            return s.diag().mult(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dS = ofFactors(dY.elementMult(x));
            return s.diag().mult(dY);
        }

        SimpleMatrix ofFactors(SimpleMatrix products) {
            SimpleMatrix sums = new SimpleMatrix(products.getNumRows(), 1);
            for (int row = 0; row < products.getNumRows(); row++) {
                sums.set(row, 0, products.getRow(row).elementSum());
            }
            return sums;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("s", dS);
        }
    }

    static final class FirstSampleOnly extends Right {
        FirstSampleOnly(SimpleMatrix s) {
            super(s);
        }

        @Override
        SimpleMatrix ofFactors(SimpleMatrix products) {
            return products.getColumn(0);
        }
    }

    static final class FactorsForgotten extends Right {
        FactorsForgotten(SimpleMatrix s) {
            super(s);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            super.backward(dY);
            return dY.copy();
        }
    }
}
