import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Three filters of 4x4 over three channels of 4x4, a border of one zero, two steps at a time. */
class Convolution implements Layer {

    private static final int CHANNELS = 3;
    private static final int SIDE = 4;
    private static final int KERNEL = 4;
    private static final int STRIDE = 2;
    private static final int PAD = 1;
    private static final int FILTERS = 3;
    private static final int OUT = 2;

    private final SimpleMatrix W;
    private final SimpleMatrix b;
    private SimpleMatrix x;
    private SimpleMatrix dW;
    private SimpleMatrix db;

    Convolution(SimpleMatrix W, SimpleMatrix b) {
        this.W = W;
        this.b = b;
    }

    /** A use of one weight: which output it adds to, and which input it is multiplied with. */
    private interface Use {
        void of(int filter, int output, int weight, int input);
    }

    private static void everyUse(Use use) {
        for (int f = 0; f < FILTERS; f++) {
            for (int i = 0; i < OUT; i++) {
                for (int j = 0; j < OUT; j++) {
                    for (int c = 0; c < CHANNELS; c++) {
                        for (int p = 0; p < KERNEL; p++) {
                            for (int q = 0; q < KERNEL; q++) {
                                int row = i * STRIDE + p - PAD;
                                int column = j * STRIDE + q - PAD;
                                if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) {
                                    use.of(
                                            f,
                                            (f * OUT + i) * OUT + j,
                                            (c * KERNEL + p) * KERNEL + q,
                                            (c * SIDE + row) * SIDE + column);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static void add(SimpleMatrix sum, int row, int column, double term) {
        sum.set(row, column, sum.get(row, column) + term);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        SimpleMatrix y = new SimpleMatrix(FILTERS * OUT * OUT, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            int sample = n;
            for (int output = 0; output < y.getNumRows(); output++) {
                y.set(output, n, b.get(output / (OUT * OUT), 0));
            }
            everyUse((f, output, weight, input) -> add(y, output, sample, W.get(f, weight) * x.get(input, sample)));
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        dW = new SimpleMatrix(W.getNumRows(), W.getNumCols());
        db = new SimpleMatrix(FILTERS, 1);
        for (int n = 0; n < dY.getNumCols(); n++) {
            int sample = n;
            for (int output = 0; output < dY.getNumRows(); output++) {
                add(db, output / (OUT * OUT), 0, dY.get(output, n));
            }
            everyUse((f, output, weight, input) -> {
                add(dX, input, sample, W.get(f, weight) * dY.get(output, sample));
                add(dW, f, weight, x.get(input, sample) * dY.get(output, sample));
            });
        }
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }
}
