package org.gradus.reference;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Convolution of images, {@code y[f, r, c] = b[f] + sum over ch, i, j of W[f, (ch k + i) k + j] x[ch, r stride + i - pad, c stride + j - pad]},
 * where x is 0 outside of the image; filters are not turned round. It is the fully connected layer of 004 for every window, the same W
 * and b in all of them.
 *
 * <p>Shapes: W {@code [filters x channels k k]}, b {@code [filters x 1]}, x {@code [channels h w x batch]}, y
 * {@code [filters outH outW x batch]} with {@code outH = (h + 2 pad - k) / stride + 1} rounded down, and outW alike. Columns are samples.
 * The rows of x are in the order channel, row, column; those of y in the order filter, row, column. Gradients of W and b are summed over
 * the windows and the samples.
 *
 * <p>Sources: 004, exercises 1 and 2, for one window; Stanford CS231n, Convolutional Networks, "Convolutional Layer", for the windows.
 */
public final class Conv2d implements Layer {

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private final Windows windows;
    private SimpleMatrix x = new SimpleMatrix(0, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    /**
     * @param W the filters, a row each
     * @param b the biases, a column
     * @param channels of an image
     * @param height of an image, h
     * @param width of an image, w
     * @param k the height and the width of a window
     * @param stride by how many pixels windows are apart
     * @param pad how many pixels of 0 are around an image
     * @throws IllegalArgumentException if W or b has another shape than these say, or a size is not possible
     */
    public Conv2d(SimpleMatrix W, SimpleMatrix b, int channels, int height, int width, int k, int stride, int pad) {
        this.windows = new Windows(channels, height, width, k, stride, pad);
        Shapes.require("W", W.getNumRows(), windows.entries(), W);
        Shapes.require("b", W.getNumRows(), 1, b);
        this.W = W;
        this.b = b;
    }

    /** @throws IllegalArgumentException if x does not have a row for each pixel */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Shapes.require("x", windows.pixels(), x.getNumCols(), x);
        this.x = x;
        SimpleMatrix y = new SimpleMatrix(W.getNumRows() * windows.places(), x.getNumCols());
        return y.elementOp(
                (int row, int sample, double zero) -> output(row / windows.places(), row % windows.places(), sample));
    }

    /** 004 (1) for one window: the row of W times what lies under it, and b. */
    private double output(int filter, int place, int sample) {
        double sum = 0;
        for (int entry = 0; entry < windows.entries(); entry++) {
            int pixel = windows.pixel(place, entry);
            if (pixel != Windows.OUTSIDE) {
                sum += W.get(filter, entry) * x.get(pixel, sample);
            }
        }
        return sum + b.get(filter);
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest y */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.require("dY", W.getNumRows() * windows.places(), x.getNumCols(), dY);
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        SimpleMatrix dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
        SimpleMatrix db = new SimpleMatrix(W.getNumRows(), 1);
        for (int row = 0; row < dY.getNumRows(); row++) {
            int filter = row / windows.places();
            for (int sample = 0; sample < dY.getNumCols(); sample++) {
                double d = dY.get(row, sample);
                add(d, db, filter, 0); // dL/db[f]: the sum of dL/dy[f, r, c]
                for (int entry = 0; entry < windows.entries(); entry++) {
                    int pixel = windows.pixel(row % windows.places(), entry);
                    if (pixel != Windows.OUTSIDE) {
                        add(d * x.get(pixel, sample), dW, filter, entry); // dL/dW: the sum of dL/dy times the pixel
                        add(d * W.get(filter, entry), dX, pixel, sample); // dL/dx: the sum of dL/dy times the weight
                    }
                }
            }
        }
        gradients = Map.of("W", dW, "b", db);
        return dX;
    }

    private static void add(double term, SimpleMatrix sums, int row, int column) {
        sums.set(row, column, sums.get(row, column) + term);
    }

    /** Returns dL/dW and dL/db under the names W and b; nothing before the first {@link #backward}. */
    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
