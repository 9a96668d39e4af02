package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Inverted dropouts by a mask that is given. */
final class Dropouts {

    private Dropouts() {}

    @Right(part = "Dropout", way = "loops, and asks of every entry whether it is kept")
    static final class Loops implements Layer {
        private final boolean[][] isKept;
        private final double keep;

        Loops(SimpleMatrix mask, double keep) {
            this.isKept = new boolean[mask.getNumRows()][mask.getNumCols()];
            for (int i = 0; i < mask.getNumRows(); i++) {
                for (int s = 0; s < mask.getNumCols(); s++) {
                    isKept[i][s] = mask.get(i, s) == 1;
                }
            }
            this.keep = keep;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return dropped(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dropped(dY);
        }

        private SimpleMatrix dropped(SimpleMatrix matrix) {
            SimpleMatrix result = new SimpleMatrix(matrix.getNumRows(), matrix.getNumCols());
            for (int i = 0; i < matrix.getNumRows(); i++) {
                for (int s = 0; s < matrix.getNumCols(); s++) {
                    if (isKept[i][s]) {
                        result.set(i, s, matrix.get(i, s) / keep);
                    }
                }
            }
            return result;
        }
    }

    @Right(part = "Dropout", way = "a mask that is scaled by the constructor, then one product of entries")
    static final class ScaledMask implements Layer {
        private final SimpleMatrix scaled;

        ScaledMask(SimpleMatrix mask, double keep) {
            this.scaled = mask.scale(1 / keep);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return scaled.elementMult(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return scaled.elementMult(dY);
        }
    }

    @Right(part = "Dropout", way = "the rate of what is dropped, and the positions of what is kept")
    static final class Positions implements Layer {
        private final List<Integer> kept = new ArrayList<>();
        private final double rate;

        Positions(SimpleMatrix mask, double keep) {
            for (int k = 0; k < mask.getNumElements(); k++) {
                if (mask.get(k) != 0) {
                    kept.add(k);
                }
            }
            this.rate = 1 - keep;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            kept.forEach(k -> y.set(k, x.get(k) / (1 - rate)));
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return forward(dY);
        }
    }

    /** y is diag(mask / keep) x. */
    @Right(part = "Dropout", way = "a diagonal matrix for each sample, and its transpose backward")
    static final class DiagonalOfEachSample implements Layer {
        private final List<SimpleMatrix> jacobians;

        DiagonalOfEachSample(SimpleMatrix mask, double keep) {
            this.jacobians = IntStream.range(0, mask.getNumCols())
                    .mapToObj(s -> mask.getColumn(s).divide(keep).diag())
                    .toList();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int s = 0; s < x.getNumCols(); s++) {
                y.setColumn(s, jacobians.get(s).mult(x.getColumn(s)));
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
            for (int s = 0; s < dY.getNumCols(); s++) {
                dX.setColumn(s, jacobians.get(s).transpose().mult(dY.getColumn(s)));
            }
            return dX;
        }
    }

    @Right(part = "Dropout", way = "multiplies by the mask's own numbers, and divides what comes out")
    static final class OwnNumbers implements Layer {
        private final SimpleMatrix mask;
        private final double keep;

        OwnNumbers(SimpleMatrix mask, double keep) {
            this.mask = mask;
            this.keep = keep;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return x.elementOp((int row, int sample, double e) -> e * mask.get(row, sample) / keep);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return dY.elementOp((int row, int sample, double up) -> up * mask.get(row, sample) / keep);
        }
    }
}
