package blocks;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Remembers which entry of x each entry of y is. */
public final class MaxPooling implements Layer {

    private static final int OUTPUTS = 12;

    private int[][] origin = new int[0][0];

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        origin = new int[OUTPUTS][x.getNumCols()];
        SimpleMatrix y = new SimpleMatrix(OUTPUTS, x.getNumCols());
        y.fill(Double.NEGATIVE_INFINITY);
        for (int sample = 0; sample < x.getNumCols(); sample++) {
            for (int input = 0; input < x.getNumRows(); input++) {
                int output = input / 16 * 4 + input / 8 % 2 * 2 + input / 2 % 2;
                if (x.get(input, sample) > y.get(output, sample)) {
                    y.set(output, sample, x.get(input, sample));
                    origin[output][sample] = input;
                }
            }
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(4 * OUTPUTS, dY.getNumCols());
        for (int output = 0; output < OUTPUTS; output++) {
            for (int sample = 0; sample < dY.getNumCols(); sample++) {
                dX.set(origin[output][sample], sample, dY.get(output, sample));
            }
        }
        return dX;
    }
}
