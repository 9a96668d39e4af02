package org.gradus.engine.zoo.right;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Loss;

/** Huber losses. */
final class Hubers {

    private Hubers() {}

    @Right(part = "Huber", way = "loops, an if for each error, as in the lecture")
    static final class Loops implements Loss {
        private final double delta;

        Loops(double delta) {
            this.delta = delta;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double total = 0;
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    double error = prediction.get(i, n) - target.get(i, n);
                    if (Math.abs(error) <= delta) {
                        total += 0.5 * error * error;
                    } else {
                        total += delta * Math.abs(error) - 0.5 * delta * delta;
                    }
                }
            }
            return total / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = new SimpleMatrix(prediction.getNumRows(), prediction.getNumCols());
            for (int n = 0; n < prediction.getNumCols(); n++) {
                for (int i = 0; i < prediction.getNumRows(); i++) {
                    double error = prediction.get(i, n) - target.get(i, n);
                    double slope = error > delta ? delta : error < -delta ? -delta : error;
                    gradient.set(i, n, slope / prediction.getNumCols());
                }
            }
            return gradient;
        }
    }

    /** With c the error clipped, c (r - c / 2) is half a square where r is c, and the line where it is not. */
    @Right(part = "Huber", way = "the clipped error times what it clips, less half of it: one formula for both sides")
    record Clipped(double delta) implements Loss {
        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix c = clipped(prediction, target);
            SimpleMatrix rest = prediction.minus(target).minus(c.divide(2));
            return c.elementMult(rest).elementSum() / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return clipped(prediction, target).divide(prediction.getNumCols());
        }

        private SimpleMatrix clipped(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.minus(target).elementOp((int i, int n, double r) -> Math.min(Math.max(r, -delta), delta));
        }
    }

    @Right(part = "Huber", way = "a mask of the small errors, both formulae everywhere and one of them kept")
    static final class Masks implements Loss {
        private final double delta;

        Masks(double delta) {
            this.delta = delta;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            SimpleMatrix small = small(error);
            SimpleMatrix squares = error.elementMult(error).divide(2);
            SimpleMatrix lines = size(error).minus(delta / 2).scale(delta);
            return chosen(small, squares, lines).elementSum() / error.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix error = prediction.minus(target);
            SimpleMatrix signs = error.elementOp((int i, int n, double r) -> Math.signum(r));
            return chosen(small(error), error, signs.scale(delta)).divide(error.getNumCols());
        }

        private SimpleMatrix small(SimpleMatrix error) {
            return error.elementOp((int i, int n, double r) -> Math.abs(r) < delta ? 1 : 0);
        }

        private static SimpleMatrix size(SimpleMatrix error) {
            return error.elementOp((int i, int n, double r) -> Math.abs(r));
        }

        private static SimpleMatrix chosen(SimpleMatrix small, SimpleMatrix one, SimpleMatrix other) {
            return small.elementMult(one).plus(small.negative().plus(1).elementMult(other));
        }
    }

    @Right(part = "Huber", way = "target minus prediction, delta taken out of both formulae, streams and their average")
    static final class InUnitsOfDelta implements Loss {
        private final double delta;

        InUnitsOfDelta(double delta) {
            this.delta = delta;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            return IntStream.range(0, prediction.getNumCols())
                    .mapToDouble(n -> IntStream.range(0, prediction.getNumRows())
                            .mapToDouble(i -> Math.abs(target.get(i, n) - prediction.get(i, n)) / delta)
                            .map(size -> delta * delta * (size < 1 ? size * size / 2 : size - 0.5))
                            .sum())
                    .average()
                    .orElseThrow();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            return prediction.elementOp((int i, int n, double a) -> {
                double units = (target.get(i, n) - a) / delta;
                return -delta * Math.copySign(Math.min(1, Math.abs(units)), units) / prediction.getNumCols();
            });
        }
    }

    @Right(part = "Huber", way = "half the square without the square of what is beyond delta, by EJML's procedures")
    static final class WithoutWhatIsBeyond implements Loss {
        private final double delta;

        WithoutWhatIsBeyond(double delta) {
            this.delta = delta;
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj error = error(prediction, target);
            double sum = 0;
            for (int k = 0; k < error.getNumElements(); k++) {
                double r = error.get(k);
                double beyond = beyond(r);
                sum += (r - beyond) * (r + beyond) / 2;
            }
            return sum / prediction.getNumCols();
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            DMatrixRMaj gradient = error(prediction, target);
            for (int k = 0; k < gradient.getNumElements(); k++) {
                gradient.minus(k, beyond(gradient.get(k)));
            }
            CommonOps_DDRM.divide(gradient, prediction.getNumCols());
            return SimpleMatrix.wrap(gradient);
        }

        private double beyond(double r) {
            return Math.max(0, r - delta) + Math.min(0, r + delta);
        }

        private static DMatrixRMaj error(SimpleMatrix prediction, SimpleMatrix target) {
            return CommonOps_DDRM.subtract(prediction.getDDRM(), target.getDDRM(), null);
        }
    }

    @Right(part = "Huber", way = "two kinds of error, each an object that knows its height and its slope")
    static final class Objects implements Loss {
        private final double delta;

        Objects(double delta) {
            this.delta = delta;
        }

        private interface Piece {
            double height();

            double slope();
        }

        private record Square(double r) implements Piece {
            @Override
            public double height() {
                return r * r / 2;
            }

            @Override
            public double slope() {
                return r;
            }
        }

        private record Line(double r, double slope) implements Piece {
            @Override
            public double height() {
                return slope * r - slope * slope / 2;
            }
        }

        @Override
        public double value(SimpleMatrix prediction, SimpleMatrix target) {
            double mean = 0;
            for (int k = prediction.getNumElements() - 1; k >= 0; k--) {
                mean += piece(prediction.get(k) - target.get(k)).height() / prediction.getNumCols();
            }
            return mean;
        }

        @Override
        public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
            SimpleMatrix gradient = prediction.copy();
            for (int k = 0; k < gradient.getNumElements(); k++) {
                gradient.set(k, piece(prediction.get(k) - target.get(k)).slope() / prediction.getNumCols());
            }
            return gradient;
        }

        private Piece piece(double r) {
            return r * r <= delta * delta ? new Square(r) : new Line(r, Math.copySign(delta, r));
        }
    }
}
