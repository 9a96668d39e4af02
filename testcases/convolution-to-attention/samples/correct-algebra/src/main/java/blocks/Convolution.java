package blocks;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Every window of a sample as a column: then a convolution is a product of matrices. */
public final class Convolution implements Layer {

    private static final int WINDOWS = 4;
    private static final int ENTRIES = 48;

    private final SimpleMatrix weights;
    private final SimpleMatrix bias;
    private SimpleMatrix x = new SimpleMatrix(ENTRIES, 0);
    private Map<String, SimpleMatrix> gradients = Map.of();

    public Convolution(SimpleMatrix weights, SimpleMatrix bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** The row of x that is at a place of a window, or -1 on the border of zeros. */
    private static int source(int window, int place) {
        int row = window / 2 * 2 + place / 4 % 4 - 1;
        int column = window % 2 * 2 + place % 4 - 1;
        return row < 0 || row > 3 || column < 0 || column > 3 ? -1 : place / 16 * 16 + row * 4 + column;
    }

    private static SimpleMatrix windows(SimpleMatrix x, int sample) {
        SimpleMatrix windows = new SimpleMatrix(ENTRIES, WINDOWS);
        for (int window = 0; window < WINDOWS; window++) {
            for (int place = 0; place < ENTRIES; place++) {
                int source = source(window, place);
                windows.set(place, window, source < 0 ? 0 : x.get(source, sample));
            }
        }
        return windows;
    }

    private SimpleMatrix ones() {
        return SimpleMatrix.ones(1, WINDOWS);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        SimpleMatrix y = new SimpleMatrix(bias.getNumRows() * WINDOWS, x.getNumCols());
        for (int sample = 0; sample < x.getNumCols(); sample++) {
            SimpleMatrix out = weights.mult(windows(x, sample)).plus(bias.mult(ones()));
            for (int row = 0; row < y.getNumRows(); row++) {
                y.set(row, sample, out.get(row / WINDOWS, row % WINDOWS));
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(ENTRIES, dY.getNumCols());
        SimpleMatrix dW = new SimpleMatrix(weights.getNumRows(), ENTRIES);
        SimpleMatrix db = new SimpleMatrix(bias.getNumRows(), 1);
        for (int sample = 0; sample < dY.getNumCols(); sample++) {
            SimpleMatrix upstream = new SimpleMatrix(bias.getNumRows(), WINDOWS);
            for (int row = 0; row < dY.getNumRows(); row++) {
                upstream.set(row / WINDOWS, row % WINDOWS, dY.get(row, sample));
            }
            dW = dW.plus(upstream.mult(windows(x, sample).transpose()));
            db = db.plus(upstream.mult(ones().transpose()));
            SimpleMatrix back = weights.transpose().mult(upstream);
            for (int window = 0; window < WINDOWS; window++) {
                for (int place = 0; place < ENTRIES; place++) {
                    int source = source(window, place);
                    if (source >= 0) {
                        dX.set(source, sample, dX.get(source, sample) + back.get(place, window));
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
