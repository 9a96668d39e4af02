package blocks;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** The patches of a sample side by side: a convolution is a product with them. */
public final class Conv2d implements Layer {

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private final int channels;
    private final int h;
    private final int w;
    private final int k;
    private final int stride;
    private final int pad;
    private SimpleMatrix[] patches = {};
    private Map<String, SimpleMatrix> gradients = Map.of();

    public Conv2d(SimpleMatrix W, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
        this.W = W.copy();
        this.b = b.copy();
        this.channels = channels;
        this.h = h;
        this.w = w;
        this.k = k;
        this.stride = stride;
        this.pad = pad;
    }

    private int outH() {
        return (h + 2 * pad - k) / stride + 1;
    }

    private int outW() {
        return (w + 2 * pad - k) / stride + 1;
    }

    /** The pixel under an entry of the filter at a place; -1 on the border. */
    private int pixel(int entry, int place) {
        int row = place / outW() * stride + entry / k % k - pad;
        int col = place % outW() * stride + entry % k - pad;
        return row < 0 || row >= h || col < 0 || col >= w ? -1 : (entry / (k * k) * h + row) * w + col;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        int places = outH() * outW();
        patches = new SimpleMatrix[x.getNumCols()];
        SimpleMatrix y = new SimpleMatrix(W.getNumRows() * places, x.getNumCols());
        for (int n = 0; n < patches.length; n++) {
            patches[n] = new SimpleMatrix(W.getNumCols(), places);
            for (int e = 0; e < W.getNumCols(); e++) {
                for (int p = 0; p < places; p++) {
                    int pixel = pixel(e, p);
                    patches[n].set(e, p, pixel < 0 ? 0 : x.get(pixel, n));
                }
            }
            SimpleMatrix product = W.mult(patches[n]);
            for (int f = 0; f < W.getNumRows(); f++) {
                for (int p = 0; p < places; p++) {
                    y.set(f * places + p, n, product.get(f, p) + b.get(f, 0));
                }
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        int places = outH() * outW();
        SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
        SimpleMatrix db = new SimpleMatrix(W.getNumRows(), 1);
        SimpleMatrix dX = new SimpleMatrix(channels * h * w, patches.length);
        for (int n = 0; n < patches.length; n++) {
            SimpleMatrix d = new SimpleMatrix(W.getNumRows(), places);
            for (int f = 0; f < W.getNumRows(); f++) {
                for (int p = 0; p < places; p++) {
                    d.set(f, p, dY.get(f * places + p, n));
                }
                db.set(f, 0, db.get(f, 0) + d.getRow(f).elementSum());
            }
            dW = dW.plus(d.mult(patches[n].transpose()));
            SimpleMatrix dPatches = W.transpose().mult(d);
            for (int e = 0; e < W.getNumCols(); e++) {
                for (int p = 0; p < places; p++) {
                    int pixel = pixel(e, p);
                    if (pixel >= 0) {
                        dX.set(pixel, n, dX.get(pixel, n) + dPatches.get(e, p));
                    }
                }
            }
        }
        gradients = Map.of("W", dW, "b", db);
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
