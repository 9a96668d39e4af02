package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * Averages over the windows of an image, {@code y[ch, r, c] = 1/k^2 sum over i, j of x[ch, r stride + i, c stride + j]}: each channel by
 * itself, and nothing around the image.
 *
 * <p>Shapes: x {@code [channels h w x batch]}, y {@code [channels outH outW x batch]} with {@code outH = (h - k) / stride + 1} rounded
 * down, and outW alike. Columns are samples; rows are in the order channel, row, column.
 *
 * <p>Source: Stanford CS231n, Convolutional Networks, "Pooling Layer", its sizes and average pooling; the gradient is the chain rule.
 */
public final class AveragePool2d implements Layer {

    private final int channels;
    private final double area;
    private final Windows windows;
    private int batch;

    /**
     * @param channels of an image
     * @param height of an image, h
     * @param width of an image, w
     * @param k the height and the width of a window
     * @param stride by how many pixels windows are apart
     * @throws IllegalArgumentException if a size is not possible
     */
    public AveragePool2d(int channels, int height, int width, int k, int stride) {
        this.channels = channels;
        this.area = k * k;
        this.windows = new Windows(channels, height, width, k, stride, 0);
    }

    /** @throws IllegalArgumentException if x does not have a row for each pixel */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Shapes.require("x", windows.pixels(), x.getNumCols(), x);
        batch = x.getNumCols();
        SimpleMatrix y = new SimpleMatrix(channels * windows.places(), batch);
        return y.elementOp((int row, int sample, double zero) -> {
            double sum = 0;
            for (int pixel : window(row)) {
                sum += x.get(pixel, sample);
            }
            return sum / area; // y = 1/k^2 sum of x
        });
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest y */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.require("dY", channels * windows.places(), batch, dY);
        SimpleMatrix dX = new SimpleMatrix(windows.pixels(), batch);
        for (int row = 0; row < dY.getNumRows(); row++) {
            for (int pixel : window(row)) {
                for (int sample = 0; sample < batch; sample++) {
                    // dL/dx: the sum of 1/k^2 dL/dy over the windows that the pixel is in
                    dX.set(pixel, sample, dX.get(pixel, sample) + dY.get(row, sample) / area);
                }
            }
        }
        return dX;
    }

    /** The rows of x that a row of y comes from. */
    private int[] window(int row) {
        return windows.pixels(row / windows.places(), row % windows.places());
    }
}
