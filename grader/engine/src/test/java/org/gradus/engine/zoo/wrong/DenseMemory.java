package org.gradus.engine.zoo.wrong;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Wrong;

/** Dense layers that are right when they are new, and remember too much or too little. */
final class DenseMemory {

    private DenseMemory() {}

    /** Returns the same two matrices again and again, with other numbers in them. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "reuses-its-results",
            from = "25")
    static final class ReusesItsResults extends PlainDense {
        private SimpleMatrix y = new SimpleMatrix(0, 0);
        private SimpleMatrix dX = new SimpleMatrix(0, 0);

        ReusesItsResults(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = into(y, super.forward(x));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dX = into(dX, super.backward(dY));
            return dX;
        }

        private static SimpleMatrix into(SimpleMatrix buffer, SimpleMatrix result) {
            if (buffer.getNumRows() != result.getNumRows() || buffer.getNumCols() != result.getNumCols()) {
                return result;
            }
            buffer.setTo(result);
            return buffer;
        }
    }

    /** Clears up in the end, and with it a matrix that it has given away. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "reuses-its-results")
    static final class WritesIntoItsOutput extends PlainDense {
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        WritesIntoItsOutput(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            y = super.forward(x);
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            y.zero();
            return dX;
        }
    }

    /** Keeps the input of the largest batch: of batches of one size the first, and yet not the very first input. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class InputOfTheLargestBatch extends PlainDense {
        private SimpleMatrix largest = new SimpleMatrix(0, 0);

        InputOfTheLargestBatch(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = super.forward(x);
            if (x.getNumCols() > largest.getNumCols()) {
                largest = this.x;
            }
            this.x = largest;
            return y;
        }
    }

    /** Each backward takes the oldest input that is left, where it has to be the latest. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class InputsInAQueue extends PlainDense {
        private final Deque<SimpleMatrix> inputs = new ArrayDeque<>();

        InputsInAQueue(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            inputs.add(x);
            return super.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            x = inputs.isEmpty() ? x : inputs.remove();
            return super.backward(dY);
        }
    }

    /** Goes back through the first forward since the last backward. Seen only by two forwards before a backward. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class OldestInputSinceBackward extends PlainDense {
        private final Deque<SimpleMatrix> inputs = new ArrayDeque<>();

        OldestInputSinceBackward(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            inputs.add(x);
            return super.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            x = inputs.isEmpty() ? x : inputs.remove();
            inputs.clear();
            return super.backward(dY);
        }
    }

    /** Forgets its input as soon as backward has used it: seen by whoever goes back twice. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class FreesItsInput extends PlainDense {
        FreesItsInput(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = super.backward(dY);
            x = x.scale(0);
            return dX;
        }
    }

    /** Goes back over as many samples as there were the first time that it went back. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class BatchOfTheFirstBackward extends PlainDense {
        private int samples = -1;

        BatchOfTheFirstBackward(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            samples = samples < 0 ? dY.getNumCols() : samples;
            return super.backward(dY).cols(0, samples);
        }
    }

    /** The same with two buffers in turn: seen by whoever looks again after two more backwards. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"},
            name = "reuses-its-results")
    static final class TakesTurnsWithTwoBuffers extends PlainDense {
        private final SimpleMatrix[] buffers = {new SimpleMatrix(0, 0), new SimpleMatrix(0, 0)};
        private int backwards;

        TakesTurnsWithTwoBuffers(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        SimpleMatrix dX(SimpleMatrix dY) {
            SimpleMatrix buffer = buffers[backwards % buffers.length];
            backwards++;
            buffer.setTo(super.dX(dY));
            return buffer;
        }
    }

    /** Hands its gradients out once: whoever asks again finds zeros. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class EmptyWhenAskedTwice extends PlainDense {
        private boolean isHandedOut;

        EmptyWhenAskedTwice(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            isHandedOut = false;
            return super.backward(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            Map<String, SimpleMatrix> gradients = new TreeMap<>(super.gradients());
            if (isHandedOut) {
                gradients.replaceAll((name, gradient) -> gradient.scale(0));
            }
            isHandedOut = true;
            return gradients;
        }
    }

    /** Computes its gradients when it is asked for them, of whatever x came last. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class GradientsOfTheLatestInput extends PlainDense {
        private SimpleMatrix dY = new SimpleMatrix(0, 0);

        GradientsOfTheLatestInput(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            this.dY = dY.copy();
            return dX(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW(dY), "b", db(dY));
        }
    }

    /** Begins anew with every forward, its gradients included. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class ForwardClearsItsGradients extends PlainDense {
        private boolean isCleared;

        ForwardClearsItsGradients(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            isCleared = true;
            return super.forward(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            isCleared = false;
            return super.backward(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            Map<String, SimpleMatrix> gradients = new TreeMap<>(super.gradients());
            if (isCleared) {
                gradients.replaceAll((name, gradient) -> gradient.scale(0));
            }
            return gradients;
        }
    }

    /** Returns what it returned before where x has the same sum. */
    @Wrong(
            part = "Dense",
            loses = {"conduct"})
    static final class KnowsInputsByTheirSums extends PlainDense {
        private SimpleMatrix y = new SimpleMatrix(0, 0);
        private double sum = Double.NaN;

        KnowsInputsByTheirSums(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix latest = super.forward(x);
            if (x.getNumCols() != y.getNumCols() || x.elementSum() != sum) {
                y = latest;
                sum = x.elementSum();
            }
            return y.copy();
        }
    }
}
