import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class Conv2d implements Layer {

    private final SimpleMatrix W, b;
    private final int channels, h, w, k, stride, pad, outH, outW;
    private SimpleMatrix x, dW, db;

    public Conv2d(SimpleMatrix W, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
        this.W = W;
        this.b = b;
        this.channels = channels;
        this.h = h;
        this.w = w;
        this.k = k;
        this.stride = stride;
        this.pad = pad;
        outH = (h + 2 * pad - k) / stride + 1;
        outW = (w + 2 * pad - k) / stride + 1;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        SimpleMatrix y = new SimpleMatrix(W.getNumRows() * outH * outW, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            for (int f = 0; f < W.getNumRows(); f++) {
                for (int r = 0; r < outH; r++) {
                    for (int c = 0; c < outW; c++) {
                        y.set((f * outH + r) * outW + c, n, window(f, r, c, n) + b.get(f, 0));
                    }
                }
            }
        }
        return y;
    }

    private double window(int f, int r, int c, int n) {
        double sum = 0;
        for (int e = 0; e < W.getNumCols(); e++) {
            int pixel = pixel(r * stride, c * stride, e);
            if (pixel >= 0) {
                sum += W.get(f, e) * x.get(pixel, n);
            }
        }
        return sum;
    }

    /** The row of x under an entry of the window that begins there, or -1 in the padding. */
    private int pixel(int top, int left, int e) {
        int row = top + e / k % k - pad;
        int column = left + e % k - pad;
        boolean inside = row >= 0 && row < h && column >= 0 && column < w;
        return inside ? (e / (k * k) * h + row) * w + column : -1;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
        dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
        db = new SimpleMatrix(W.getNumRows(), 1);
        for (int n = 0; n < dY.getNumCols(); n++) {
            for (int f = 0; f < W.getNumRows(); f++) {
                for (int r = 0; r < outH; r++) {
                    for (int c = 0; c < outW; c++) {
                        double d = dY.get((f * outH + r) * outW + c, n);
                        db.set(f, 0, d);
                        for (int e = 0; e < W.getNumCols(); e++) {
                            int pixel = pixel(r * stride, c * stride, e);
                            if (pixel >= 0) {
                                dW.set(f, e, dW.get(f, e) + d * x.get(pixel, n));
                                dX.set(pixel, n, dX.get(pixel, n) + d * W.get(f, e));
                            }
                        }
                    }
                }
            }
        }
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }
}
