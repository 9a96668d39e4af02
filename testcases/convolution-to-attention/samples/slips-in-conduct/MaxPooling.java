import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** The largest of each 2x2 of three channels of 4x4. */
class MaxPooling implements Layer {

    private static final int CHANNELS = 3;
    private static final int SIDE = 4;
    private static final int OUT = 2;

    private static SimpleMatrix x;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        MaxPooling.x = x;
        SimpleMatrix y = new SimpleMatrix(CHANNELS * OUT * OUT, x.getNumCols());
        for (int n = 0; n < x.getNumCols(); n++) {
            for (int output = 0; output < y.getNumRows(); output++) {
                y.set(output, n, x.get(largest(output, n), n));
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int n = 0; n < dY.getNumCols(); n++) {
            for (int output = 0; output < dY.getNumRows(); output++) {
                dX.set(largest(output, n), n, dY.get(output, n));
            }
        }
        return dX;
    }

    private int largest(int output, int n) {
        int channel = output / (OUT * OUT);
        int top = output / OUT % OUT * 2;
        int left = output % OUT * 2;
        int largest = (channel * SIDE + top) * SIDE + left;
        for (int i = top; i < top + 2; i++) {
            for (int j = left; j < left + 2; j++) {
                int input = (channel * SIDE + i) * SIDE + j;
                if (x.get(input, n) > x.get(largest, n)) {
                    largest = input;
                }
            }
        }
        return largest;
    }
}
