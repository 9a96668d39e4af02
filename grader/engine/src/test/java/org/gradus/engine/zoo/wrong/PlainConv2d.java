package org.gradus.engine.zoo.wrong;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** A right convolution, for wrong ones to change one formula of. */
class PlainConv2d implements Layer {

    final SimpleMatrix weights;
    final SimpleMatrix b;
    final int channels;
    final int h;
    final int w;
    final int k;
    final int stride;
    final int pad;
    SimpleMatrix x = new SimpleMatrix(0, 0);
    private SimpleMatrix dW = new SimpleMatrix(0, 0);
    private SimpleMatrix db = new SimpleMatrix(0, 0);

    PlainConv2d(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
        this.weights = weights.copy();
        this.b = b.copy();
        this.channels = channels;
        this.h = h;
        this.w = w;
        this.k = k;
        this.stride = stride;
        this.pad = pad;
    }

    /** The entry of a filter, by channel, row and column. */
    interface Entry {
        int at(int channel, int i, int j);
    }

    /** The row of x that lies under an entry of a filter in the window at r, c; negative outside of the image. */
    interface Pixel {
        int at(int channel, int r, int c, int i, int j);
    }

    /** What is done with every output, entry of a filter and pixel that meet. */
    interface Meeting {
        void of(int filter, int output, int entry, int pixel);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        return y(x);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        dW = dW(dY);
        db = db(dY);
        return dX(dY);
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return Map.of("W", dW, "b", db);
    }

    SimpleMatrix y(SimpleMatrix x) {
        return y(x, this::entry, this::pixel);
    }

    SimpleMatrix dX(SimpleMatrix dY) {
        return dX(dY, this::entry, this::pixel);
    }

    SimpleMatrix dW(SimpleMatrix dY) {
        return dW(dY, this::entry, this::pixel);
    }

    SimpleMatrix db(SimpleMatrix dY) {
        SimpleMatrix sums = new SimpleMatrix(weights.getNumRows(), 1);
        for (int output = 0; output < dY.getNumRows(); output++) {
            add(sums, output / places(), 0, dY.getRow(output).elementSum());
        }
        return sums;
    }

    final SimpleMatrix y(SimpleMatrix x, Entry entries, Pixel pixels) {
        SimpleMatrix y = new SimpleMatrix(weights.getNumRows() * places(), x.getNumCols())
                .elementOp((int output, int sample, double zero) -> b.get(output / places()));
        for (int sample = 0; sample < x.getNumCols(); sample++) {
            int n = sample;
            each(
                    entries,
                    pixels,
                    (f, output, entry, pixel) -> add(y, output, n, weights.get(f, entry) * x.get(pixel, n)));
        }
        return y;
    }

    final SimpleMatrix dX(SimpleMatrix dY, Entry entries, Pixel pixels) {
        SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), dY.getNumCols());
        for (int sample = 0; sample < dY.getNumCols(); sample++) {
            int n = sample;
            each(
                    entries,
                    pixels,
                    (f, output, entry, pixel) -> add(dX, pixel, n, weights.get(f, entry) * dY.get(output, n)));
        }
        return dX;
    }

    final SimpleMatrix dW(SimpleMatrix dY, Entry entries, Pixel pixels) {
        SimpleMatrix dW = new SimpleMatrix(weights.getNumRows(), weights.getNumCols());
        for (int sample = 0; sample < dY.getNumCols(); sample++) {
            int n = sample;
            each(entries, pixels, (f, output, entry, pixel) -> add(dW, f, entry, x.get(pixel, n) * dY.get(output, n)));
        }
        return dW;
    }

    final void each(Entry entries, Pixel pixels, Meeting meeting) {
        for (int output = 0; output < weights.getNumRows() * places(); output++) {
            int r = output / outW() % outH();
            int c = output % outW();
            for (int e = 0; e < weights.getNumCols(); e++) {
                int channel = e / (k * k);
                int pixel = pixels.at(channel, r, c, e / k % k, e % k);
                if (pixel >= 0) {
                    meeting.of(output / places(), output, entries.at(channel, e / k % k, e % k), pixel);
                }
            }
        }
    }

    int entry(int channel, int i, int j) {
        return (channel * k + i) * k + j;
    }

    int pixel(int channel, int r, int c, int i, int j) {
        return image(channel, r * stride + i - pad, c * stride + j - pad);
    }

    final int image(int channel, int row, int column) {
        return row < 0 || row >= h || column < 0 || column >= w ? -1 : (channel * h + row) * w + column;
    }

    final int outH() {
        return (h + 2 * pad - k) / stride + 1;
    }

    final int outW() {
        return (w + 2 * pad - k) / stride + 1;
    }

    final int places() {
        return outH() * outW();
    }

    static void add(SimpleMatrix sums, int row, int column, double term) {
        sums.set(row, column, sums.get(row, column) + term);
    }
}
