package sequence;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** H_t = tanh(Wx X_t + Wh H_(t-1) + b), all samples of a step at once. */
public final class Recurrent implements Layer {

    private final SimpleMatrix Wx;
    private final SimpleMatrix Wh;
    private final SimpleMatrix b;
    private final Steps inputs;
    private final Steps states;
    private final SimpleMatrix[] x;
    /** One more than there are steps: the first is h0. */
    private final SimpleMatrix[] h;

    private Map<String, SimpleMatrix> gradients = Map.of();

    public Recurrent(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b, SimpleMatrix h0, int steps) {
        this.Wx = Wx;
        this.Wh = Wh;
        this.b = b;
        this.inputs = new Steps(steps, Wx.getNumCols());
        this.states = new Steps(steps, Wh.getNumCols());
        this.x = new SimpleMatrix[steps];
        this.h = new SimpleMatrix[steps + 1];
        h[0] = h0;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix X) {
        SimpleMatrix B = b.mult(SimpleMatrix.ones(1, X.getNumCols()));
        SimpleMatrix Y = states.zeros(X.getNumCols());
        for (int t = 0; t < x.length; t++) {
            x[t] = inputs.of(X, t);
            h[t + 1] = Wx.mult(x[t]).plus(Wh.mult(h[t])).plus(B).elementOp((int i, int n, double z) -> Math.tanh(z));
            states.put(Y, t, h[t + 1]);
        }
        return Y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = inputs.zeros(dY.getNumCols());
        SimpleMatrix dWx = Wx.createLike();
        SimpleMatrix dWh = Wh.createLike();
        SimpleMatrix db = b.createLike();
        SimpleMatrix dH = h[0].createLike();
        for (int t = x.length - 1; t >= 0; t--) {
            SimpleMatrix squares = h[t + 1].elementMult(h[t + 1]);
            SimpleMatrix dZ = states.of(dY, t).plus(dH).elementMult(squares.negative().plus(1));
            dWx = dWx.plus(dZ.mult(x[t].transpose()));
            dWh = dWh.plus(dZ.mult(h[t].transpose()));
            db = db.plus(dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1)));
            inputs.put(dX, t, Wx.transpose().mult(dZ));
            dH = Wh.transpose().mult(dZ);
        }
        gradients = Map.of("Wx", dWx, "Wh", dWh, "b", db, "h0", dH);
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
