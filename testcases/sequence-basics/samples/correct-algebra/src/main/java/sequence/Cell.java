package sequence;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** A step of an LSTM. */
final class Cell {

    private final SimpleMatrix Wx;
    private final SimpleMatrix Wh;
    private final SimpleMatrix b;
    private SimpleMatrix x;
    private State before;
    private SimpleMatrix i;
    private SimpleMatrix f;
    private SimpleMatrix o;
    private SimpleMatrix g;
    private SimpleMatrix tanhC;
    private SimpleMatrix dZ;

    Cell(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b) {
        this.Wx = Wx;
        this.Wh = Wh;
        this.b = b;
    }

    State forward(SimpleMatrix x, State before) {
        this.x = x;
        this.before = before;
        SimpleMatrix z = Wx.mult(x).plus(Wh.mult(before.h())).plus(b.mult(SimpleMatrix.ones(1, x.getNumCols())));
        i = sigmoid(gate(z, 0));
        f = sigmoid(gate(z, 1));
        o = sigmoid(gate(z, 2));
        g = tanh(gate(z, 3));
        SimpleMatrix c = f.elementMult(before.c()).plus(i.elementMult(g));
        tanhC = tanh(c);
        return new State(o.elementMult(tanhC), c);
    }

    State backward(State d) {
        SimpleMatrix dC = d.c().plus(d.h().elementMult(o).elementMult(slopeOfTanh(tanhC)));
        SimpleMatrix dI = dC.elementMult(g).elementMult(slopeOfSigmoid(i));
        SimpleMatrix dF = dC.elementMult(before.c()).elementMult(slopeOfSigmoid(f));
        SimpleMatrix dO = d.h().elementMult(tanhC).elementMult(slopeOfSigmoid(o));
        SimpleMatrix dG = dC.elementMult(i).elementMult(slopeOfTanh(g));
        dZ = dI.concatRows(dF, dO, dG);
        return new State(Wh.transpose().mult(dZ), dC.elementMult(f));
    }

    SimpleMatrix dX() {
        return Wx.transpose().mult(dZ);
    }

    Map<String, SimpleMatrix> gradients() {
        return Map.of(
                "Wx", dZ.mult(x.transpose()),
                "Wh", dZ.mult(before.h().transpose()),
                "b", dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1)));
    }

    private SimpleMatrix gate(SimpleMatrix z, int number) {
        int hidden = Wh.getNumCols();
        return z.rows(number * hidden, (number + 1) * hidden);
    }

    private static SimpleMatrix sigmoid(SimpleMatrix z) {
        return z.elementOp((int row, int n, double e) -> 1 / (1 + Math.exp(-e)));
    }

    private static SimpleMatrix tanh(SimpleMatrix z) {
        return z.elementOp((int row, int n, double e) -> Math.tanh(e));
    }

    private static SimpleMatrix slopeOfSigmoid(SimpleMatrix y) {
        return y.elementOp((int row, int n, double e) -> e * (1 - e));
    }

    private static SimpleMatrix slopeOfTanh(SimpleMatrix y) {
        return y.elementOp((int row, int n, double e) -> 1 - e * e);
    }
}
