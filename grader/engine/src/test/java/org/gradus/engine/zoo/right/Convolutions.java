package org.gradus.engine.zoo.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** Convolutions. */
final class Convolutions {

    private Convolutions() {}

    @Right(part = "Conv2d", way = "seven loops within each other")
    static final class Loops implements Layer {
        private final SimpleMatrix weights;
        private final SimpleMatrix b;
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;
        private final int pad;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix dW = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);

        Loops(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            this.weights = weights;
            this.b = b;
            this.channels = channels;
            this.h = h;
            this.w = w;
            this.k = k;
            this.stride = stride;
            this.pad = pad;
        }

        private int out(int side) {
            return (side + 2 * pad - k) / stride + 1;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            SimpleMatrix y = new SimpleMatrix(weights.getNumRows() * out(h) * out(w), x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int f = 0; f < weights.getNumRows(); f++) {
                    for (int r = 0; r < out(h); r++) {
                        for (int c = 0; c < out(w); c++) {
                            y.set((f * out(h) + r) * out(w) + c, n, b.get(f) + window(n, f, r, c));
                        }
                    }
                }
            }
            return y;
        }

        private double window(int n, int f, int r, int c) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        int row = r * stride + i - pad;
                        int column = c * stride + j - pad;
                        if (row >= 0 && row < h && column >= 0 && column < w) {
                            sum += weights.get(f, (channel * k + i) * k + j)
                                    * x.get((channel * h + row) * w + column, n);
                        }
                    }
                }
            }
            return sum;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            dW = new SimpleMatrix(weights.getNumRows(), weights.getNumCols());
            db = new SimpleMatrix(weights.getNumRows(), 1);
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int f = 0; f < weights.getNumRows(); f++) {
                    for (int r = 0; r < out(h); r++) {
                        for (int c = 0; c < out(w); c++) {
                            double d = dY.get((f * out(h) + r) * out(w) + c, n);
                            db.set(f, 0, db.get(f) + d);
                            spread(dX, d, n, f, r, c);
                        }
                    }
                }
            }
            return dX;
        }

        private void spread(SimpleMatrix dX, double d, int n, int f, int r, int c) {
            for (int channel = 0; channel < channels; channel++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        int row = r * stride + i - pad;
                        int column = c * stride + j - pad;
                        if (row >= 0 && row < h && column >= 0 && column < w) {
                            int entry = (channel * k + i) * k + j;
                            int pixel = (channel * h + row) * w + column;
                            dW.set(f, entry, dW.get(f, entry) + d * x.get(pixel, n));
                            dX.set(pixel, n, dX.get(pixel, n) + d * weights.get(f, entry));
                        }
                    }
                }
            }
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW, "b", db);
        }
    }

    /** The patches of all samples side by side: all windows of the first, then all of the second. */
    @Right(part = "Conv2d", way = "a matrix of patches, one product with it each way")
    static final class Patches implements Layer {
        private final SimpleMatrix filters;
        private final SimpleMatrix bias;
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;
        private final int pad;
        private final int outW;
        private final int places;
        private SimpleMatrix patches = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        Patches(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            this.filters = weights.copy();
            this.bias = b.copy();
            this.channels = channels;
            this.h = h;
            this.w = w;
            this.k = k;
            this.stride = stride;
            this.pad = pad;
            this.outW = (w - k + 2 * pad) / stride + 1;
            this.places = outW * ((h - k + 2 * pad) / stride + 1);
        }

        private int source(int entry, int place) {
            int row = place / outW * stride - pad + entry % (k * k) / k;
            int column = place % outW * stride - pad + entry % k;
            return row < 0 || row >= h || column < 0 || column >= w ? -1 : entry / (k * k) * h * w + row * w + column;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            patches = new SimpleMatrix(filters.getNumCols(), places * x.getNumCols())
                    .elementOp((int entry, int column, double zero) -> {
                        int source = source(entry, column % places);
                        return source < 0 ? 0 : x.get(source, column / places);
                    });
            SimpleMatrix product = filters.mult(patches).plus(bias.mult(SimpleMatrix.ones(1, patches.getNumCols())));
            return new SimpleMatrix(filters.getNumRows() * places, x.getNumCols())
                    .elementOp((int row, int n, double zero) -> product.get(row / places, n * places + row % places));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix d = new SimpleMatrix(filters.getNumRows(), places * dY.getNumCols())
                    .elementOp(
                            (int f, int column, double zero) -> dY.get(f * places + column % places, column / places));
            gradients = Map.of("W", d.mult(patches.transpose()), "b", d.mult(SimpleMatrix.ones(d.getNumCols(), 1)));
            SimpleMatrix back = filters.transpose().mult(d);
            SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
            for (int entry = 0; entry < back.getNumRows(); entry++) {
                for (int column = 0; column < back.getNumCols(); column++) {
                    int source = source(entry, column % places);
                    if (source >= 0) {
                        dX.set(source, column / places, dX.get(source, column / places) + back.get(entry, column));
                    }
                }
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    /** Where a pixel goes, and with which weight. */
    private record Way(int filter, int entry, int pixel, int output) {}

    @Right(part = "Conv2d", way = "scatters every pixel to the outputs that it is in, by a list of ways made once")
    static final class Scatter implements Layer {
        private final SimpleMatrix weights;
        private final SimpleMatrix b;
        private final List<Way> ways = new ArrayList<>();
        private final int places;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix dW = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);

        Scatter(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            this.weights = weights;
            this.b = b;
            int outH = (h + 2 * pad - k) / stride + 1;
            int outW = (w + 2 * pad - k) / stride + 1;
            this.places = outH * outW;
            for (int pixel = 0; pixel < channels * h * w; pixel++) {
                int row = pixel / w % h + pad;
                int column = pixel % w + pad;
                for (int place = 0; place < places; place++) {
                    int i = row - place / outW * stride;
                    int j = column - place % outW * stride;
                    for (int f = 0; i >= 0 && i < k && j >= 0 && j < k && f < weights.getNumRows(); f++) {
                        ways.add(new Way(f, (pixel / (h * w) * k + i) * k + j, pixel, f * places + place));
                    }
                }
            }
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            SimpleMatrix y = new SimpleMatrix(weights.getNumRows() * places, x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (Way way : ways) {
                    double term = weights.get(way.filter, way.entry) * x.get(way.pixel, n);
                    y.set(way.output, n, y.get(way.output, n) + term);
                }
                for (int output = 0; output < y.getNumRows(); output++) {
                    y.set(output, n, y.get(output, n) + b.get(output / places));
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            dW = new SimpleMatrix(weights.getNumRows(), weights.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (Way way : ways) {
                    double d = dY.get(way.output, n);
                    dX.set(way.pixel, n, dX.get(way.pixel, n) + weights.get(way.filter, way.entry) * d);
                    dW.set(way.filter, way.entry, dW.get(way.filter, way.entry) + x.get(way.pixel, n) * d);
                }
            }
            db = new SimpleMatrix(weights.getNumRows(), 1)
                    .elementOp((int f, int column, double zero) ->
                            dY.rows(f * places, (f + 1) * places).elementSum());
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW, "b", db);
        }
    }

    /** A convolution is a fully connected layer, most of whose weights are 0 and the rest of which are alike. */
    @Right(part = "Conv2d", way = "one large matrix that W is written into, whose gradient is read out again")
    static final class OneMatrix implements Layer {
        private final SimpleMatrix bias;
        private final SimpleMatrix all;
        /** Which entry of W stands in each place of the large matrix, counted from 1. */
        private final SimpleMatrix origin;

        private final int filters;
        private final int patch;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private Map<String, SimpleMatrix> gradients = Map.of();

        OneMatrix(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            int outH = (h + 2 * pad - k) / stride + 1;
            int outW = (w + 2 * pad - k) / stride + 1;
            filters = weights.getNumRows();
            patch = weights.getNumCols();
            origin = new SimpleMatrix(filters * outH * outW, channels * h * w)
                    .elementOp((int output, int pixel, double zero) -> {
                        int i = pixel / w % h + pad - output / outW % outH * stride;
                        int j = pixel % w + pad - output % outW * stride;
                        int f = output / (outH * outW);
                        int entry = (pixel / (h * w) * k + i) * k + j;
                        return i < 0 || i >= k || j < 0 || j >= k ? 0 : f * patch + entry + 1;
                    });
            all = origin.elementOp((int output, int pixel, double which) ->
                    which == 0 ? 0 : weights.get(((int) which - 1) / patch, ((int) which - 1) % patch));
            bias = new SimpleMatrix(filters * outH * outW, 1)
                    .elementOp((int output, int column, double zero) -> b.get(output / (outH * outW)));
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return all.mult(x).plus(bias.mult(SimpleMatrix.ones(1, x.getNumCols())));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix ofAll = dY.mult(x.transpose());
            SimpleMatrix dW = new SimpleMatrix(filters, patch);
            SimpleMatrix db = new SimpleMatrix(filters, 1);
            for (int output = 0; output < dY.getNumRows(); output++) {
                for (int pixel = 0; pixel < x.getNumRows(); pixel++) {
                    int which = (int) origin.get(output, pixel) - 1;
                    if (which >= 0) {
                        dW.set(which, dW.get(which) + ofAll.get(output, pixel));
                    }
                }
                int f = output * filters / dY.getNumRows();
                db.set(f, db.get(f) + dY.getRow(output).elementSum());
            }
            gradients = Map.of("W", dW, "b", db);
            return all.transpose().mult(dY);
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return gradients;
        }
    }

    /** Every image is copied into one with a border, and gradients of the border are thrown away. */
    @Right(part = "Conv2d", way = "arrays with a border of zeros, which is cut off again")
    static final class WithABorder implements Layer {
        private final double[][][][] filters;
        private final SimpleMatrix b;
        private final int h;
        private final int w;
        private final int stride;
        private final int pad;
        private double[][][][] images = {};
        private SimpleMatrix dW = new SimpleMatrix(0, 0);
        private SimpleMatrix db = new SimpleMatrix(0, 0);

        WithABorder(SimpleMatrix weights, SimpleMatrix b, int channels, int h, int w, int k, int stride, int pad) {
            filters = new double[weights.getNumRows()][channels][k][k];
            for (int e = 0; e < weights.getNumElements(); e++) {
                filters[e / weights.getNumCols()][e % weights.getNumCols() / (k * k)][e / k % k][e % k] =
                        weights.get(e);
            }
            this.b = b.copy();
            this.h = h;
            this.w = w;
            this.stride = stride;
            this.pad = pad;
        }

        private int side() {
            return filters[0][0].length;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            int channels = filters[0].length;
            images = new double[x.getNumCols()][channels][h + 2 * pad][w + 2 * pad];
            int outH = (h + 2 * pad - side()) / stride + 1;
            int outW = (w + 2 * pad - side()) / stride + 1;
            SimpleMatrix y = new SimpleMatrix(filters.length * outH * outW, x.getNumCols());
            for (int n = 0; n < images.length; n++) {
                for (int pixel = 0; pixel < x.getNumRows(); pixel++) {
                    images[n][pixel / (h * w)][pixel / w % h + pad][pixel % w + pad] = x.get(pixel, n);
                }
                for (int output = 0; output < y.getNumRows(); output++) {
                    double sum = b.get(output / (outH * outW));
                    for (int channel = 0; channel < channels; channel++) {
                        sum += window(n, output / (outH * outW), channel, output / outW % outH, output % outW);
                    }
                    y.set(output, n, sum);
                }
            }
            return y;
        }

        private double window(int n, int f, int channel, int r, int c) {
            double sum = 0;
            for (int i = 0; i < side(); i++) {
                for (int j = 0; j < side(); j++) {
                    sum += filters[f][channel][i][j] * images[n][channel][r * stride + i][c * stride + j];
                }
            }
            return sum;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int channels = filters[0].length;
            int places = dY.getNumRows() / filters.length;
            int outW = (w + 2 * pad - side()) / stride + 1;
            SimpleMatrix dX = new SimpleMatrix(channels * h * w, images.length);
            dW = new SimpleMatrix(filters.length, channels * side() * side());
            db = new SimpleMatrix(filters.length, 1);
            for (int n = 0; n < images.length; n++) {
                double[][][] slope = new double[channels][h + 2 * pad][w + 2 * pad];
                for (int output = 0; output < dY.getNumRows(); output++) {
                    int f = output / places;
                    double d = dY.get(output, n);
                    db.set(f, 0, db.get(f) + d);
                    for (int e = 0; e < dW.getNumCols(); e++) {
                        int channel = e / (side() * side());
                        int row = output % places / outW * stride + e / side() % side();
                        int column = output % outW * stride + e % side();
                        dW.set(f, e, dW.get(f, e) + d * images[n][channel][row][column]);
                        slope[channel][row][column] += d * filters[f][channel][e / side() % side()][e % side()];
                    }
                }
                for (int pixel = 0; pixel < dX.getNumRows(); pixel++) {
                    dX.set(pixel, n, slope[pixel / (h * w)][pixel / w % h + pad][pixel % w + pad]);
                }
            }
            return dX;
        }

        @Override
        public Map<String, SimpleMatrix> gradients() {
            return Map.of("W", dW, "b", db);
        }
    }
}
