package org.gradus.engine.zoo.right;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Averages of windows. */
final class AveragePoolings {

    private AveragePoolings() {}

    @Right(part = "AveragePool2d", way = "loops within each other, an index for everything")
    static final class Loops implements Layer {
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;
        private final int outH;
        private final int outW;

        Loops(int channels, int h, int w, int k, int stride) {
            this.channels = channels;
            this.h = h;
            this.w = w;
            this.k = k;
            this.stride = stride;
            this.outH = (h - k) / stride + 1;
            this.outW = (w - k) / stride + 1;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = new SimpleMatrix(channels * outH * outW, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int ch = 0; ch < channels; ch++) {
                    for (int r = 0; r < outH; r++) {
                        for (int c = 0; c < outW; c++) {
                            double sum = 0;
                            for (int i = 0; i < k; i++) {
                                for (int j = 0; j < k; j++) {
                                    sum += x.get((ch * h + r * stride + i) * w + c * stride + j, n);
                                }
                            }
                            y.set((ch * outH + r) * outW + c, n, sum / (k * k));
                        }
                    }
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int ch = 0; ch < channels; ch++) {
                    for (int r = 0; r < outH; r++) {
                        for (int c = 0; c < outW; c++) {
                            double share = dY.get((ch * outH + r) * outW + c, n) / (k * k);
                            for (int i = 0; i < k; i++) {
                                for (int j = 0; j < k; j++) {
                                    int pixel = (ch * h + r * stride + i) * w + c * stride + j;
                                    dX.set(pixel, n, dX.get(pixel, n) + share);
                                }
                            }
                        }
                    }
                }
            }
            return dX;
        }
    }

    /** It is a fully connected layer whose weights are 0 or 1/k^2. */
    @Right(part = "AveragePool2d", way = "one matrix of weights, A x and A^T dY")
    static final class OneMatrix implements Layer {
        private final SimpleMatrix weights;

        OneMatrix(int channels, int h, int w, int k, int stride) {
            int outH = 1 + (h - k) / stride;
            int outW = 1 + (w - k) / stride;
            weights = new SimpleMatrix(channels * outH * outW, channels * h * w)
                    .elementOp((int output, int pixel, double zero) -> {
                        int down = pixel / w % h - output / outW % outH * stride;
                        int right = pixel % w - output % outW * stride;
                        boolean isWithin = pixel / (h * w) == output / (outH * outW)
                                && Math.min(down, right) >= 0
                                && Math.max(down, right) < k;
                        return isWithin ? 1.0 / (k * k) : 0;
                    });
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return weights.mult(x);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return weights.transpose().mult(dY);
        }
    }

    @Right(part = "AveragePool2d", way = "each channel as a picture of its own, a window cut out of it")
    static final class Pictures implements Layer {
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;

        Pictures(int channels, int h, int w, int k, int stride) {
            this.channels = channels;
            this.h = h;
            this.w = w;
            this.k = k;
            this.stride = stride;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            int outW = (w - k) / stride + 1;
            int places = ((h - k) / stride + 1) * outW;
            SimpleMatrix y = new SimpleMatrix(channels * places, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int channel = 0; channel < channels; channel++) {
                    SimpleMatrix picture = x.extractMatrix(channel * h * w, (channel + 1) * h * w, n, n + 1);
                    picture.reshape(h, w);
                    for (int place = 0; place < places; place++) {
                        int top = place / outW * stride;
                        int left = place % outW * stride;
                        SimpleMatrix window = picture.extractMatrix(top, top + k, left, left + k);
                        y.set(channel * places + place, n, window.elementSum() / window.getNumElements());
                    }
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int outW = (w - k) / stride + 1;
            int places = dY.getNumRows() / channels;
            SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int channel = 0; channel < channels; channel++) {
                    SimpleMatrix slopes = new SimpleMatrix(h, w);
                    for (int place = 0; place < places; place++) {
                        int top = place / outW * stride;
                        int left = place % outW * stride;
                        SimpleMatrix window = slopes.extractMatrix(top, top + k, left, left + k);
                        slopes.insertIntoThis(
                                top, left, window.plus(dY.get(channel * places + place, n) / window.getNumElements()));
                    }
                    slopes.reshape(h * w, 1);
                    dX.insertIntoThis(channel * h * w, n, slopes);
                }
            }
            return dX;
        }
    }

    /** Sums over rows of k pixels first, and then over columns of k such sums. */
    @Right(part = "AveragePool2d", way = "across and then down")
    static final class AcrossAndDown implements Layer {
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;

        AcrossAndDown(int channels, int h, int w, int k, int stride) {
            this.channels = channels;
            this.h = h;
            this.w = w;
            this.k = k;
            this.stride = stride;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            int outH = (h - k) / stride + 1;
            int outW = (w - k) / stride + 1;
            SimpleMatrix across = new SimpleMatrix(channels * h * outW, x.getNumCols());
            for (int row = 0; row < across.getNumRows(); row++) {
                for (int j = 0; j < k; j++) {
                    add(
                            across,
                            row,
                            x.getRow(row / outW * w + row % outW * stride + j).divide(k));
                }
            }
            SimpleMatrix y = new SimpleMatrix(channels * outH * outW, x.getNumCols());
            for (int row = 0; row < y.getNumRows(); row++) {
                int channel = row / (outH * outW);
                for (int i = 0; i < k; i++) {
                    int line = channel * h + row / outW % outH * stride + i;
                    add(y, row, across.getRow(line * outW + row % outW).divide(k));
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int outH = (h - k) / stride + 1;
            int outW = (w - k) / stride + 1;
            SimpleMatrix across = new SimpleMatrix(channels * h * outW, dY.getNumCols());
            for (int row = 0; row < dY.getNumRows(); row++) {
                int channel = row / (outH * outW);
                for (int i = 0; i < k; i++) {
                    int line = channel * h + row / outW % outH * stride + i;
                    add(across, line * outW + row % outW, dY.getRow(row).divide(k));
                }
            }
            SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
            for (int row = 0; row < across.getNumRows(); row++) {
                for (int j = 0; j < k; j++) {
                    add(
                            dX,
                            row / outW * w + row % outW * stride + j,
                            across.getRow(row).divide(k));
                }
            }
            return dX;
        }

        private static void add(SimpleMatrix sums, int row, SimpleMatrix terms) {
            sums.insertIntoThis(row, 0, sums.getRow(row).plus(terms));
        }
    }

    /** Asks of every pixel which windows it is in. */
    @Right(part = "AveragePool2d", way = "streams, gathered from the windows and from the pixels")
    static final class Streams implements Layer {
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;

        Streams(int channels, int h, int w, int k, int stride) {
            this.channels = channels;
            this.h = h;
            this.w = w;
            this.k = k;
            this.stride = stride;
        }

        private int outH() {
            return (h - k) / stride + 1;
        }

        private int outW() {
            return (w - k) / stride + 1;
        }

        private IntStream outputs() {
            return IntStream.range(0, channels * outH() * outW());
        }

        private boolean meet(int output, int pixel) {
            int top = output / outW() % outH() * stride;
            int left = output % outW() * stride;
            int row = pixel / w % h;
            int column = pixel % w;
            return output / (outH() * outW()) == pixel / (h * w)
                    && row >= top
                    && row < top + k
                    && column >= left
                    && column < left + k;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return new SimpleMatrix((int) outputs().count(), x.getNumCols())
                    .elementOp((int output, int n, double zero) -> IntStream.range(0, x.getNumRows())
                            .filter(pixel -> meet(output, pixel))
                            .mapToDouble(pixel -> x.get(pixel, n))
                            .average()
                            .orElseThrow());
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            return new SimpleMatrix(channels * h * w, dY.getNumCols())
                    .elementOp((int pixel, int n, double zero) -> outputs()
                                    .filter(output -> meet(output, pixel))
                                    .mapToDouble(output -> dY.get(output, n))
                                    .sum()
                            / Math.pow(k, 2));
        }
    }
}
