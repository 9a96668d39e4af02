package org.gradus.engine.zoo.wrong;

import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** Where the windows of a pooling are, right, for wrong ones to change. */
abstract class PlainPooling implements Layer {

    final int channels;
    final int h;
    final int w;
    final int k;
    final int stride;
    SimpleMatrix x = new SimpleMatrix(0, 0);

    PlainPooling(int channels, int h, int w, int k, int stride) {
        this.channels = channels;
        this.h = h;
        this.w = w;
        this.k = k;
        this.stride = stride;
    }

    /** The row of x at an entry of the window at r, c. */
    interface Pixel {
        int at(int channel, int r, int c, int i, int j);
    }

    /** The row of x that gets an output's dL/dy. */
    interface Receiver {
        int of(int output, int[] window, int sample);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return y(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        return dX(dY);
    }

    abstract SimpleMatrix y(SimpleMatrix x);

    abstract SimpleMatrix dX(SimpleMatrix dY);

    int pixel(int channel, int r, int c, int i, int j) {
        return image(channel, r * stride + i, c * stride + j);
    }

    final int image(int channel, int row, int column) {
        return (channel * h + row) * w + column;
    }

    final int stepByStep(int channel, int r, int c, int i, int j) {
        return image(channel, r + i, c + j);
    }

    /** Takes the rows of x for red, green, blue of one pixel after the other. */
    final int channelsLast(int channel, int r, int c, int i, int j) {
        int pixel = pixel(0, r, c, i, j);
        return pixel * channels + channel;
    }

    final int columnByColumn(int channel, int r, int c, int i, int j) {
        return (channel * w + c * stride + j) * h + r * stride + i;
    }

    final int inTheFirstChannel(int channel, int r, int c, int i, int j) {
        return pixel(0, r, c, i, j);
    }

    /** The rows of x in the window of an output, row by row. */
    final int[] window(int output, Pixel pixels) {
        int[] window = new int[k * k];
        for (int e = 0; e < window.length; e++) {
            int r = output / outW() % outH();
            window[e] = pixels.at(output / places(), r, output % outW(), e / k, e % k);
        }
        return window;
    }

    final SimpleMatrix maxima(SimpleMatrix x, Pixel pixels) {
        return outputs(x)
                .elementOp((int output, int sample, double zero) ->
                        x.get(largest(x, window(output, pixels), sample), sample));
    }

    final SimpleMatrix means(SimpleMatrix x, Pixel pixels) {
        return outputs(x).elementOp((int output, int sample, double zero) -> {
            double sum = 0;
            for (int pixel : window(output, pixels)) {
                sum += x.get(pixel, sample);
            }
            return sum / (k * k);
        });
    }

    private SimpleMatrix outputs(SimpleMatrix x) {
        return new SimpleMatrix(channels * places(), x.getNumCols());
    }

    /** dL/dx where the largest pixel of a window gets dL/dy. */
    final SimpleMatrix toTheLargest(SimpleMatrix dY, Pixel pixels) {
        return toOne(dY, pixels, (output, window, sample) -> largest(x, window, sample));
    }

    /** dL/dx where one row of x gets the dL/dy of a window. */
    final SimpleMatrix toOne(SimpleMatrix dY, Pixel pixels, Receiver receiver) {
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int output = 0; output < dY.getNumRows(); output++) {
            int[] window = window(output, pixels);
            for (int sample = 0; sample < dY.getNumCols(); sample++) {
                add(dX, receiver.of(output, window, sample), sample, dY.get(output, sample));
            }
        }
        return dX;
    }

    /** dL/dx where every pixel of a window gets its share of dL/dy. */
    final SimpleMatrix toAll(SimpleMatrix dY, Pixel pixels) {
        SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
        for (int output = 0; output < dY.getNumRows(); output++) {
            for (int pixel : window(output, pixels)) {
                for (int sample = 0; sample < dY.getNumCols(); sample++) {
                    add(dX, pixel, sample, dY.get(output, sample) / (k * k));
                }
            }
        }
        return dX;
    }

    final int largest(SimpleMatrix x, int[] window, int sample) {
        int largest = window[0];
        for (int pixel : window) {
            if (isLarger(x.get(pixel, sample), x.get(largest, sample))) {
                largest = pixel;
            }
        }
        return largest;
    }

    /** Whether a pixel takes the place of the largest that was seen before it in the window. */
    boolean isLarger(double pixel, double before) {
        return pixel > before;
    }

    final int outH() {
        return (h - k) / stride + 1;
    }

    final int outW() {
        return (w - k) / stride + 1;
    }

    final int places() {
        return outH() * outW();
    }

    static void add(SimpleMatrix sums, int row, int column, double term) {
        sums.set(row, column, sums.get(row, column) + term);
    }
}
