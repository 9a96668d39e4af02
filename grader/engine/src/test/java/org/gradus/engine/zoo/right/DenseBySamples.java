package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Fully connected layers that arrange the samples in another way than the contract does. */
final class DenseBySamples {

    private DenseBySamples() {}

    @Right(part = "Dense", way = "one sample after the other, outer products added up")
    static final class ColumnByColumn implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private final List<SimpleMatrix> samples = new ArrayList<>();
        private SimpleMatrix dW = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);

        ColumnByColumn(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            samples.clear();
            SimpleMatrix y = new SimpleMatrix(W.getNumRows(), x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                SimpleMatrix sample = x.extractVector(false, n);
                samples.add(sample);
                y.insertIntoThis(0, n, W.mult(sample).plus(b));
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
            db = b.createLike();
            SimpleMatrix dX = new SimpleMatrix(W.getNumCols(), 0);
            for (int n = 0; n < samples.size(); n++) {
                SimpleMatrix up = dY.extractVector(false, n);
                dW = dW.plus(up.mult(samples.get(n).transpose()));
                db = db.plus(up);
                dX = dX.concatColumns(W.transpose().mult(up));
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW, "b", db);
        }
    }

    @Right(part = "Dense", way = "samples in rows inside, everything transposed on the way in and out")
    static final class RowsAreSamples implements Layer {
        private final SimpleMatrix weights; // [in x out]
        private final SimpleMatrix bias; // [1 x out]
        private SimpleMatrix rows = new SimpleMatrix(0, 0); // [batch x in]
        private SimpleMatrix weightGradient = new SimpleMatrix(0, 0);
        private SimpleMatrix biasGradient = new SimpleMatrix(0, 0);

        RowsAreSamples(SimpleMatrix W, SimpleMatrix b) {
            this.weights = W.transpose();
            this.bias = b.transpose();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            rows = x.transpose();
            SimpleMatrix product = rows.mult(weights);
            for (int n = 0; n < product.getNumRows(); n++) {
                product.setRow(n, product.getRow(n).plus(bias));
            }
            return product.transpose();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix up = dY.transpose();
            weightGradient = rows.transpose().mult(up);
            biasGradient = new SimpleMatrix(1, up.getNumCols());
            for (int i = 0; i < up.getNumCols(); i++) {
                biasGradient.set(0, i, up.getColumn(i).elementSum());
            }
            return up.mult(weights.transpose()).transpose();
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", weightGradient.transpose(), "b", biasGradient.transpose());
        }
    }

    @Right(part = "Dense", way = "one layer object per sample, the batch is their list")
    static final class LayerPerSample implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private List<Single> singles = List.of();
        private List<Single> singlesOfBackward = List.of();

        LayerPerSample(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            List<Single> fresh = new ArrayList<>();
            for (int n = 0; n < x.getNumCols(); n++) {
                fresh.add(new Single(W, b, x.getColumn(n)));
            }
            singles = fresh;
            return sideBySide(fresh.stream().map(Single::y).toList());
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            singlesOfBackward = singles;
            List<SimpleMatrix> columns = new ArrayList<>();
            for (int n = 0; n < singles.size(); n++) {
                columns.add(singles.get(n).backward(dY.getColumn(n)));
            }
            return sideBySide(columns);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            SimpleMatrix dW = singlesOfBackward.stream()
                    .map(Single::dW)
                    .reduce(SimpleMatrix::plus)
                    .orElseThrow();
            SimpleMatrix db = singlesOfBackward.stream()
                    .map(single -> single.up)
                    .reduce(SimpleMatrix::plus)
                    .orElseThrow();
            return Map.of("W", dW, "b", db);
        }

        private static SimpleMatrix sideBySide(List<SimpleMatrix> columns) {
            return columns.get(0)
                    .concatColumns(columns.subList(1, columns.size()).toArray(SimpleMatrix[]::new));
        }

        private static final class Single {
            private final SimpleMatrix W;
            private final SimpleMatrix b;
            private final SimpleMatrix x;
            private SimpleMatrix up = new SimpleMatrix(0, 0);

            Single(SimpleMatrix W, SimpleMatrix b, SimpleMatrix x) {
                this.W = W;
                this.b = b;
                this.x = x;
            }

            SimpleMatrix y() {
                return W.mult(x).plus(b);
            }

            SimpleMatrix backward(SimpleMatrix dY) {
                up = dY;
                return W.transpose().mult(dY);
            }

            SimpleMatrix dW() {
                return up.mult(x.transpose());
            }
        }
    }
}
