package blocks;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public final class RecurrentStep implements Layer {

    private final SimpleMatrix wx;
    private final SimpleMatrix wh;
    private final SimpleMatrix bias;
    private final SimpleMatrix initial;
    private SimpleMatrix x = new SimpleMatrix(0, 0);
    private SimpleMatrix h = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    public RecurrentStep(SimpleMatrix wx, SimpleMatrix wh, SimpleMatrix bias, SimpleMatrix initial) {
        this.wx = wx;
        this.wh = wh;
        this.bias = bias;
        this.initial = initial;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        h = wx.mult(x)
                .plus(wh.mult(initial))
                .plus(bias.mult(SimpleMatrix.ones(1, x.getNumCols())))
                .elementOp((int row, int column, double z) -> Math.tanh(z));
        return h.copy();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dZ = dY.minus(dY.elementMult(h).elementMult(h));
        gradients = Map.of(
                "Wx", dZ.mult(x.transpose()),
                "Wh", dZ.mult(initial.transpose()),
                "b", dZ.mult(SimpleMatrix.ones(dZ.getNumCols(), 1)),
                "h0", wh.transpose().mult(dZ));
        return wx.transpose().mult(dZ);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
