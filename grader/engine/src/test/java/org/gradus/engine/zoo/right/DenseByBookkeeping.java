package org.gradus.engine.zoo.right;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Fully connected layers that differ in how they keep and hand out their gradients. */
final class DenseByBookkeeping {

    private DenseByBookkeeping() {}

    /** What these layers have in common: the formulae. */
    abstract static class Formulae implements Layer {
        final SimpleMatrix W;
        final SimpleMatrix b;

        Formulae(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        final SimpleMatrix y(SimpleMatrix x) {
            return W.mult(x).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        final SimpleMatrix dX(SimpleMatrix dY) {
            return W.transpose().mult(dY);
        }

        static SimpleMatrix dW(SimpleMatrix dY, SimpleMatrix x) {
            return dY.mult(x.transpose());
        }

        static SimpleMatrix db(SimpleMatrix dY) {
            return dY.mult(SimpleMatrix.ones(dY.getNumCols(), 1));
        }
    }

    @Right(part = "Dense", way = "gradients computed when they are asked for, and then kept")
    static final class Lazy extends Formulae {
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix xOfBackward = x;
        private SimpleMatrix dY = x;
        private Optional<Map<String, SimpleMatrix>> gradients = Optional.empty();

        Lazy(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return y(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            this.dY = dY;
            xOfBackward = x;
            gradients = Optional.empty();
            return dX(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            if (gradients.isEmpty()) {
                gradients = Optional.of(Map.of("W", dW(dY, xOfBackward), "b", db(dY)));
            }
            return gradients.get();
        }
    }

    @Right(part = "Dense", way = "the same map object at every call, with fresh matrices in it")
    static final class SameMap extends Formulae {
        private final Map<String, SimpleMatrix> gradients = new HashMap<>();
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        SameMap(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return y(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            gradients.put("W", dW(dY, x));
            gradients.put("b", db(dY));
            return dX(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    @Right(part = "Dense", way = "one map for all that it remembers, handed out with more in it than W and b")
    static final class ExtraEntries extends Formulae {
        private final Map<String, SimpleMatrix> cache = new ConcurrentHashMap<>();

        ExtraEntries(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            cache.put("_weights", W);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            cache.put("_input", x);
            cache.put("_output", y(x));
            return remembered("_output");
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            cache.put("upstream", dY);
            cache.put("W", dW(dY, remembered("_input")));
            cache.put("b", db(dY));
            cache.put("x", dX(dY));
            return remembered("x");
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return cache;
        }

        private SimpleMatrix remembered(String name) {
            return cache.getOrDefault(name, W);
        }
    }

    @Right(part = "Dense", way = "a map of its own kind, which computes its entries while it is read")
    static final class MapView extends Formulae {
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        MapView(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return y(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            gradients = new View(x, dY);
            return dX(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private static final class View extends AbstractMap<String, SimpleMatrix> {
            private final SimpleMatrix x;
            private final SimpleMatrix dY;

            View(SimpleMatrix x, SimpleMatrix dY) {
                this.x = x;
                this.dY = dY;
            }

            @Override
            public Set<Map.Entry<String, SimpleMatrix>> entrySet() {
                return Set.of(Map.entry("b", db(dY)), Map.entry("W", dW(dY, x)));
            }
        }
    }

    @Right(part = "Dense", way = "everything that it remembers in an immutable record, replaced as a whole")
    static final class ImmutableStates extends Formulae {
        private volatile State state = new State(new SimpleMatrix(0, 0), Map.of());

        private record State(SimpleMatrix x, Map<String, SimpleMatrix> gradients) {
            State {
                gradients = Map.copyOf(gradients);
            }

            State after(SimpleMatrix dY) {
                return new State(x, Map.of("W", dW(dY, x), "b", db(dY)));
            }
        }

        ImmutableStates(SimpleMatrix W, SimpleMatrix b) {
            super(W.copy(), b.copy());
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            state = new State(x.copy(), state.gradients());
            return y(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            state = state.after(dY);
            return dX(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return state.gradients();
        }
    }

    /** Static, but the same for every layer: what is in it depends on the key alone and never changes. */
    @Right(part = "Dense", way = "ones by their number, made once for all layers, and sizes kept by the object")
    static final class OnesForAll extends Formulae {
        private static final Map<Integer, SimpleMatrix> ONES = new ConcurrentHashMap<>();
        private final int in;
        private final int out;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix dW = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);

        OnesForAll(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
            in = W.getNumCols();
            out = W.getNumRows();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            if (x.getNumRows() != in) {
                throw new IllegalArgumentException("expected " + in + " inputs");
            }
            this.x = x;
            return W.mult(x).plus(b.mult(ones(x.getNumCols()).transpose()));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            if (dY.getNumRows() != out) {
                throw new IllegalArgumentException("expected " + out + " outputs");
            }
            dW = dW(dY, x);
            db = dY.mult(ones(dY.getNumCols()));
            return dX(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW.copy(), "b", db.copy());
        }

        private static SimpleMatrix ones(int count) {
            return ONES.computeIfAbsent(count, n -> SimpleMatrix.ones(n, 1));
        }
    }

    /** Buffers that nobody else ever sees: what is handed out is a copy. */
    @Right(part = "Dense", way = "buffers of its own, allocated when they are needed, and copies of them for others")
    static final class PrivateBuffers extends Formulae {
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private final SimpleMatrix dW = new SimpleMatrix(0, 0);
        private final SimpleMatrix db = new SimpleMatrix(0, 0);

        PrivateBuffers(SimpleMatrix W, SimpleMatrix b) {
            super(W, b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return y(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dW.setTo(dW(dY, x));
            db.setTo(db(dY));
            return dX(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW.copy(), "b", db.copy());
        }
    }
}
