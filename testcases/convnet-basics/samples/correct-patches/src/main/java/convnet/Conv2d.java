package convnet;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Each image becomes a matrix with a patch in each column; the convolution is then a matrix product. */
public final class Conv2d implements Layer {

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private final int channels;
    private final int h;
    private final int w;
    private final int k;
    private final int stride;
    private final int pad;
    private SimpleMatrix x;
    private Map<String, SimpleMatrix> gradients = Map.of();

    public Conv2d(SimpleMatrix W, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
        this.W = W;
        this.b = b;
        this.channels = channels;
        this.h = h;
        this.w = w;
        this.k = k;
        this.stride = stride;
        this.pad = pad;
    }

    private int down() {
        return (h + 2 * pad - k) / stride + 1;
    }

    private int across() {
        return (w + 2 * pad - k) / stride + 1;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        SimpleMatrix ones = SimpleMatrix.filled(1, down() * across(), 1);
        SimpleMatrix y = new SimpleMatrix(W.getNumRows() * down() * across(), x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            SimpleMatrix map = W.mult(patches(x.getColumn(n))).plus(b.mult(ones));
            map.reshape(y.getNumRows(), 1);
            y.setColumn(n, map);
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix ones = SimpleMatrix.filled(down() * across(), 1, 1);
        SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
        SimpleMatrix db = new SimpleMatrix(W.getNumRows(), 1);
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int n = 0; n < dY.getNumCols(); n++) {
            SimpleMatrix d = dY.getColumn(n);
            d.reshape(W.getNumRows(), down() * across());
            dW = dW.plus(d.mult(patches(x.getColumn(n)).transpose()));
            db = db.plus(d.mult(ones));
            dX.setColumn(n, image(W.transpose().mult(d)));
        }
        gradients = Map.of("W", dW, "b", db);
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }

    private SimpleMatrix patches(SimpleMatrix image) {
        SimpleMatrix patches = new SimpleMatrix(W.getNumCols(), down() * across());
        for (int entry = 0; entry < patches.getNumRows(); entry++) {
            for (int place = 0; place < patches.getNumCols(); place++) {
                int pixel = pixel(entry, place);
                patches.set(entry, place, pixel < 0 ? 0 : image.get(pixel));
            }
        }
        return patches;
    }

    /** The sum of what the patches have for each pixel. */
    private SimpleMatrix image(SimpleMatrix patches) {
        SimpleMatrix image = new SimpleMatrix(channels * h * w, 1);
        for (int entry = 0; entry < patches.getNumRows(); entry++) {
            for (int place = 0; place < patches.getNumCols(); place++) {
                int pixel = pixel(entry, place);
                if (pixel >= 0) {
                    image.set(pixel, image.get(pixel) + patches.get(entry, place));
                }
            }
        }
        return image;
    }

    private int pixel(int entry, int place) {
        int row = place / across() * stride + entry / k % k - pad;
        int column = place % across() * stride + entry % k - pad;
        return row < 0 || row >= h || column < 0 || column >= w ? -1 : (entry / (k * k) * h + row) * w + column;
    }
}
