import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

public class MaxPool2d implements Layer {

    private final int channels, h, w, k, stride, outH, outW;
    private int[][] largest;

    public MaxPool2d(int channels, int h, int w, int k, int stride) {
        this.channels = channels;
        this.h = h;
        this.w = w;
        this.k = k;
        this.stride = stride;
        outH = (h - k) / stride + 1;
        outW = (w - k) / stride + 1;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        SimpleMatrix y = new SimpleMatrix(channels * outH * outW, x.getNumCols());
        largest = new int[y.getNumRows()][y.getNumCols()];
        for (int n = 0; n < x.getNumCols(); n++) {
            for (int o = 0; o < y.getNumRows(); o++) {
                largest[o][n] = largest(x, o, n);
                y.set(o, n, x.get(largest[o][n], n));
            }
        }
        return y;
    }

    /** The first of the largest pixels of a window. */
    private int largest(SimpleMatrix x, int o, int n) {
        int channel = o / (outH * outW);
        int top = o / outW % outH * stride;
        int left = o % outW * stride;
        int best = (channel * h + top) * w + left;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                int pixel = (channel * h + top + i) * w + left + j;
                if (x.get(pixel, n) > x.get(best, n)) {
                    best = pixel;
                }
            }
        }
        return best;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
        for (int o = 0; o < dY.getNumRows(); o++) {
            for (int n = 0; n < dY.getNumCols(); n++) {
                int pixel = largest[o][n];
                dX.set(pixel, n, dX.get(pixel, n) + dY.get(o, n));
            }
        }
        return dX;
    }
}
