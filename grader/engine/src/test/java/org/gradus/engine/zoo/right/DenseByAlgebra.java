package org.gradus.engine.zoo.right;

import java.util.Map;
import java.util.TreeMap;
import org.ejml.equation.Equation;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Fully connected layers by matrix algebra. */
final class DenseByAlgebra {

    private DenseByAlgebra() {}

    @Right(part = "Dense", way = "the formulae, and references to whatever came in")
    static final class KeepsReferences implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        KeepsReferences(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return W.mult(x).plus(b.mult(ones(x).transpose()));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            // One sample: dL/db is dL/dy itself, and may be handed out as it is.
            SimpleMatrix db = dY.getNumCols() == 1 ? dY : dY.mult(ones(dY));
            gradients = Map.of("W", dY.mult(x.transpose()), "b", db);
            return W.transpose().mult(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private static SimpleMatrix ones(SimpleMatrix x) {
            return SimpleMatrix.ones(x.getNumCols(), 1);
        }
    }

    @Right(part = "Dense", way = "copies of everything that comes in and goes out")
    static final class CopiesEverything implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix dW = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);

        CopiesEverything(SimpleMatrix W, SimpleMatrix b) {
            this.W = W.copy();
            this.b = b.copy();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix input) {
            x = input.copy();
            SimpleMatrix bias = new SimpleMatrix(b.getNumRows(), x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                bias.setColumn(n, b.copy());
            }
            return W.copy().mult(x.copy()).plus(bias).copy();
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix upstream) {
            SimpleMatrix dY = upstream.copy();
            dW = dY.mult(x.copy().transpose());
            db = new SimpleMatrix(b.getNumRows(), 1);
            for (int n = 0; n < dY.getNumCols(); n++) {
                db = db.plus(dY.getColumn(n)).copy();
            }
            return W.transpose().copy().mult(dY).copy();
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            Map<String, SimpleMatrix> gradients = new TreeMap<>();
            gradients.put("b", db.copy());
            gradients.put("W", dW.copy());
            return gradients;
        }
    }

    @Right(part = "Dense", way = "the bias as a column more: [W b] [x; 1]")
    static final class Augmented implements Layer {
        private final SimpleMatrix Wb;
        private SimpleMatrix x1 = new SimpleMatrix(0, 0);
        private SimpleMatrix dWb = new SimpleMatrix(0, 0);

        Augmented(SimpleMatrix W, SimpleMatrix b) {
            this.Wb = W.concatColumns(b);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            x1 = x.concatRows(SimpleMatrix.ones(1, x.getNumCols()));
            return Wb.mult(x1);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            dWb = dY.mult(x1.transpose());
            SimpleMatrix dX1 = Wb.transpose().mult(dY);
            return dX1.rows(0, in());
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dWb.cols(0, in()), "b", dWb.getColumn(in()));
        }

        private int in() {
            return Wb.getNumCols() - 1;
        }
    }

    @Right(part = "Dense", way = "equations in text, read by EJML's own language")
    static final class Equations implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Equations(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return solve("r = W*x + b*ones(1,n)", x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            gradients = Map.of("W", solve("r = d*x'", dY), "b", solve("r = d*ones(n,1)", dY));
            return solve("r = W'*d", dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private SimpleMatrix solve(String equation, SimpleMatrix d) {
            Equation equations = new Equation();
            equations.alias(W, "W", b, "b", x, "x", d, "d", x.getNumCols(), "n");
            equations.process(equation);
            return equations.lookupSimple("r");
        }
    }

    @Right(part = "Dense", way = "full Jacobians as Kronecker products, on stacked columns")
    static final class Kronecker implements Layer {
        private final SimpleMatrix W;
        private final SimpleMatrix b;
        private SimpleMatrix jacobianOfX = new SimpleMatrix(0, 0);
        private SimpleMatrix jacobianOfW = new SimpleMatrix(0, 0);
        private SimpleMatrix jacobianOfB = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Kronecker(SimpleMatrix W, SimpleMatrix b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix I = SimpleMatrix.identity(W.getNumRows());
            jacobianOfX = SimpleMatrix.identity(x.getNumCols()).kron(W);
            jacobianOfW = x.transpose().kron(I);
            jacobianOfB = SimpleMatrix.ones(x.getNumCols(), 1).kron(I);
            SimpleMatrix y = jacobianOfW.mult(stacked(W)).plus(jacobianOfB.mult(b));
            return unstacked(y, W.getNumRows());
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix up = stacked(dY);
            SimpleMatrix dW = jacobianOfW.transpose().mult(up);
            SimpleMatrix db = jacobianOfB.transpose().mult(up);
            gradients = Map.of("W", unstacked(dW, W.getNumRows()), "b", db);
            return unstacked(jacobianOfX.transpose().mult(up), W.getNumCols());
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }

        private static SimpleMatrix stacked(SimpleMatrix matrix) {
            SimpleMatrix stacked = matrix.transpose();
            stacked.reshape(matrix.getNumElements(), 1);
            return stacked;
        }

        private static SimpleMatrix unstacked(SimpleMatrix stacked, int rows) {
            SimpleMatrix matrix = stacked.copy();
            matrix.reshape(stacked.getNumElements() / rows, rows);
            return matrix.transpose();
        }
    }
}
