package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/**
 * The largest pixel of each window of an image, {@code y[ch, r, c] = max over i, j of x[ch, r stride + i, c stride + j]}: each channel by
 * itself, and nothing around the image. Where several are the largest, the derivative is taken to be that of the first of them, row by
 * row; 0 and -0 are the same.
 *
 * <p>Shapes: x {@code [channels h w x batch]}, y {@code [channels outH outW x batch]} with {@code outH = (h - k) / stride + 1} rounded
 * down, and outW alike. Columns are samples; rows are in the order channel, row, column.
 *
 * <p>Source: Stanford CS231n, Convolutional Networks, "Pooling Layer", its sizes, and its backpropagation: the gradient goes to the entry
 * that had the highest value in the forward pass.
 */
public final class MaxPool2d implements Layer {

    private final int channels;
    private final Windows windows;
    private SimpleMatrix x = new SimpleMatrix(0, 0);

    /**
     * @param channels of an image
     * @param height of an image, h
     * @param width of an image, w
     * @param k the height and the width of a window
     * @param stride by how many pixels windows are apart
     * @throws IllegalArgumentException if a size is not possible
     */
    public MaxPool2d(int channels, int height, int width, int k, int stride) {
        this.channels = channels;
        this.windows = new Windows(channels, height, width, k, stride, 0);
    }

    /** @throws IllegalArgumentException if x does not have a row for each pixel */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Shapes.require("x", windows.pixels(), x.getNumCols(), x);
        this.x = x;
        SimpleMatrix y = new SimpleMatrix(channels * windows.places(), x.getNumCols());
        return y.elementOp((int row, int sample, double zero) -> x.get(largest(row, sample), sample)); // y = max of x
    }

    /** @throws IllegalArgumentException if dY does not have the shape of the latest y */
    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        Shapes.require("dY", channels * windows.places(), x.getNumCols(), dY);
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int row = 0; row < dY.getNumRows(); row++) {
            for (int sample = 0; sample < dY.getNumCols(); sample++) {
                int pixel = largest(row, sample);
                // dL/dx: the sum of dL/dy over the windows that the pixel is the largest of
                dX.set(pixel, sample, dX.get(pixel, sample) + dY.get(row, sample));
            }
        }
        return dX;
    }

    /** The row of x that a row of y comes from. */
    private int largest(int row, int sample) {
        int[] window = windows.pixels(row / windows.places(), row % windows.places());
        int largest = window[0];
        for (int pixel : window) {
            largest = x.get(pixel, sample) > x.get(largest, sample) ? pixel : largest;
        }
        return largest;
    }
}
