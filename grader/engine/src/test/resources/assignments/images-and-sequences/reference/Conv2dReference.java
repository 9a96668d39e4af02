import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * A convolution: pixels of a sample are in the order channel, row, column; so are those of a filter in a row of W, and y is in the order
 * filter, row, column.
 */
class Conv2dReference implements Layer {

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private final int channels;
    private final int h;
    private final int w;
    private final int k;
    private final int stride;
    private final int pad;
    private final int outH;
    private final int outW;
    private SimpleMatrix x = new SimpleMatrix(0, 0);
    private SimpleMatrix dW = new SimpleMatrix(0, 0);
    private SimpleMatrix db = new SimpleMatrix(0, 0);

    Conv2dReference(SimpleMatrix W, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
        this.W = W;
        this.b = b;
        this.channels = channels;
        this.h = h;
        this.w = w;
        this.k = k;
        this.stride = stride;
        this.pad = pad;
        this.outH = (h + 2 * pad - k) / stride + 1;
        this.outW = (w + 2 * pad - k) / stride + 1;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        SimpleMatrix y = new SimpleMatrix(W.getNumRows() * outH * outW, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            for (int f = 0; f < W.getNumRows(); f++) {
                for (int r = 0; r < outH; r++) {
                    for (int c = 0; c < outW; c++) {
                        double sum = b.get(f, 0);
                        for (int ch = 0; ch < channels; ch++) {
                            for (int i = 0; i < k; i++) {
                                for (int j = 0; j < k; j++) {
                                    int row = r * stride + i - pad;
                                    int col = c * stride + j - pad;
                                    if (row >= 0 && row < h && col >= 0 && col < w) {
                                        sum += W.get(f, (ch * k + i) * k + j) * x.get((ch * h + row) * w + col, n);
                                    }
                                }
                            }
                        }
                        y.set((f * outH + r) * outW + c, n, sum);
                    }
                }
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
        db = new SimpleMatrix(b.getNumRows(), 1);
        for (int n = 0; n < x.getNumCols(); n++) {
            for (int f = 0; f < W.getNumRows(); f++) {
                for (int r = 0; r < outH; r++) {
                    for (int c = 0; c < outW; c++) {
                        double d = dY.get((f * outH + r) * outW + c, n);
                        db.set(f, 0, db.get(f, 0) + d);
                        for (int ch = 0; ch < channels; ch++) {
                            for (int i = 0; i < k; i++) {
                                for (int j = 0; j < k; j++) {
                                    int row = r * stride + i - pad;
                                    int col = c * stride + j - pad;
                                    if (row >= 0 && row < h && col >= 0 && col < w) {
                                        int at = (ch * k + i) * k + j;
                                        int pixel = (ch * h + row) * w + col;
                                        dW.set(f, at, dW.get(f, at) + d * x.get(pixel, n));
                                        dX.set(pixel, n, dX.get(pixel, n) + d * W.get(f, at));
                                    }
                                }
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
