package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Softmax cross entropies that compute the right numbers and break a promise of the contract. */
final class SoftmaxConduct {

    private SoftmaxConduct() {}

    /** Takes the largest logit out in the place of the logits. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"conduct"},
            name = "writes-into-arguments")
    static final class ShiftsThePrediction extends PlainSoftmaxCrossEntropy {
        @Override
        SimpleMatrix logSoftmax(SimpleMatrix z) {
            for (int column = 0; column < z.getNumCols(); column++) {
                double top = z.getColumn(column).elementMax();
                for (int row = 0; row < z.getNumRows(); row++) {
                    z.set(row, column, z.get(row, column) - top);
                }
            }
            return super.logSoftmax(z);
        }
    }

    /** Uses in gradient the probabilities that value has left there. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"conduct"})
    static final class ProbabilitiesOfValue extends PlainSoftmaxCrossEntropy {
        private SimpleMatrix p = new SimpleMatrix(0, 0);

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            p = softmax(prediction);
            return super.value(prediction, target);
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return p.minus(target).divide(prediction.getNumCols());
        }
    }

    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"conduct"})
    static final class SharesItsProbabilities extends PlainSoftmaxCrossEntropy {
        private static SimpleMatrix p = new SimpleMatrix(0, 0);

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            share(softmax(prediction));
            return super.value(prediction, target);
        }

        private static void share(SimpleMatrix probabilities) {
            p = probabilities;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return p.minus(target).divide(prediction.getNumCols());
        }
    }

    /** Uses in value what gradient has left there for other logits of the same shape. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"conduct"},
            from = "case: value-of-other-logits")
    static final class LogitsOfGradient extends PlainSoftmaxCrossEntropy {
        private SimpleMatrix left = new SimpleMatrix(0, 0);

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            boolean isLeft =
                    left.getNumRows() == prediction.getNumRows() && left.getNumCols() == prediction.getNumCols();
            SimpleMatrix logs = isLeft ? left : logSoftmax(prediction);
            return -logs.elementMult(target).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            left = logSoftmax(prediction);
            return super.gradient(prediction, target);
        }
    }

    /** Knows how many outputs the latest value of any object had. */
    @Wrong(
            part = "SoftmaxCrossEntropy",
            loses = {"conduct"},
            name = "shares-state")
    static final class SharesItsOutputs extends PlainSoftmaxCrossEntropy {
        private static int outputs;

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            share(prediction.getNumRows());
            return super.value(prediction, target);
        }

        private static void share(int rows) {
            outputs = rows;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = super.gradient(prediction, target);
            return outputs == 0 || outputs == prediction.getNumRows() ? gradient : gradient.scale(0);
        }
    }
}
