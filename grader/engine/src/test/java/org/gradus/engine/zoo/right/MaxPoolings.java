package org.gradus.engine.zoo.right;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.zoo.Right;
import org.gradus.layer.Layer;

/** The largest pixels of windows. */
final class MaxPoolings {

    private MaxPoolings() {}

    @Right(part = "MaxPool2d", way = "loops within each other, and the index of the largest kept for each output")
    static final class Loops implements Layer {
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;
        private int[][] largest = {};

        Loops(int channels, int h, int w, int k, int stride) {
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
            SimpleMatrix y = new SimpleMatrix(channels * outH * outW, x.getNumCols());
            largest = new int[y.getNumRows()][y.getNumCols()];
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int ch = 0; ch < channels; ch++) {
                    for (int r = 0; r < outH; r++) {
                        for (int c = 0; c < outW; c++) {
                            double max = Double.NEGATIVE_INFINITY;
                            int at = -1;
                            for (int i = r * stride; i < r * stride + k; i++) {
                                for (int j = c * stride; j < c * stride + k; j++) {
                                    int pixel = ch * h * w + i * w + j;
                                    if (x.get(pixel, n) > max) {
                                        max = x.get(pixel, n);
                                        at = pixel;
                                    }
                                }
                            }
                            int output = ch * outH * outW + r * outW + c;
                            largest[output][n] = at;
                            y.set(output, n, max);
                        }
                    }
                }
            }
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
            for (int output = 0; output < largest.length; output++) {
                for (int n = 0; n < largest[output].length; n++) {
                    int pixel = largest[output][n];
                    dX.set(pixel, n, dX.get(pixel, n) + dY.get(output, n));
                }
            }
            return dX;
        }
    }

    @Right(part = "MaxPool2d", way = "each channel as a picture of its own; backward looks for the largest again")
    static final class Pictures implements Layer {
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;
        private SimpleMatrix x = new SimpleMatrix(0, 0);
        private SimpleMatrix y = new SimpleMatrix(0, 0);

        Pictures(int channels, int h, int w, int k, int stride) {
            this.channels = channels;
            this.h = h;
            this.w = w;
            this.k = k;
            this.stride = stride;
        }

        private SimpleMatrix window(int output, int n) {
            int outW = (w - k) / stride + 1;
            int places = ((h - k) / stride + 1) * outW;
            int channel = output / places;
            SimpleMatrix picture = x.extractMatrix(channel * h * w, (channel + 1) * h * w, n, n + 1);
            picture.reshape(h, w);
            int top = output % places / outW * stride;
            int left = output % outW * stride;
            return picture.extractMatrix(top, top + k, left, left + k);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            int outputs = channels * ((h - k) / stride + 1) * ((w - k) / stride + 1);
            y = new SimpleMatrix(outputs, x.getNumCols())
                    .elementOp((int output, int n, double zero) ->
                            window(output, n).elementMax());
            return y;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            int outW = (w - k) / stride + 1;
            int places = dY.getNumRows() / channels;
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int output = 0; output < dY.getNumRows(); output++) {
                for (int n = 0; n < dY.getNumCols(); n++) {
                    SimpleMatrix window = window(output, n);
                    int e = 0;
                    while (window.get(e) != y.get(output, n)) {
                        e++;
                    }
                    int row = output / places * h + output % places / outW * stride + e / k;
                    int pixel = row * w + output % outW * stride + e % k;
                    dX.set(pixel, n, dX.get(pixel, n) + dY.get(output, n));
                }
            }
            return dX;
        }
    }

    @Right(part = "MaxPool2d", way = "streams and a comparator")
    static final class Streams implements Layer {
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;
        private SimpleMatrix x = new SimpleMatrix(0, 0);

        Streams(int channels, int h, int w, int k, int stride) {
            this.channels = channels;
            this.h = h;
            this.w = w;
            this.k = k;
            this.stride = stride;
        }

        private int largest(int output, int n) {
            int outW = (w - k) / stride + 1;
            int outH = (h - k) / stride + 1;
            int line = output / outW;
            int corner = (line / outH * h + line % outH * stride) * w + output % outW * stride;
            return IntStream.range(0, k * k)
                    .mapToObj(e -> corner + e / k * w + e % k)
                    .max(Comparator.comparingDouble(pixel -> x.get(pixel, n)))
                    .orElseThrow();
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.copy();
            int outputs = channels * ((h - k) / stride + 1) * ((w - k) / stride + 1);
            return new SimpleMatrix(outputs, x.getNumCols())
                    .elementOp((int output, int n, double zero) -> x.get(largest(output, n), n));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            dY.elementOp((int output, int n, double d) -> {
                int pixel = largest(output, n);
                dX.set(pixel, n, dX.get(pixel, n) + d);
                return d;
            });
            return dX;
        }
    }

    /** A pixel is the largest if none before it is as large, and none behind it is larger. */
    @Right(part = "MaxPool2d", way = "a mask of zeros and ones for each output")
    static final class Masks implements Layer {
        private final int[][] windows;
        private final int pixels;
        private SimpleMatrix[] masks = {};

        Masks(int channels, int h, int w, int k, int stride) {
            int outH = (h - k) / stride + 1;
            int outW = (w - k) / stride + 1;
            pixels = channels * h * w;
            windows = new int[channels * outH * outW][k * k];
            for (int output = 0; output < windows.length; output++) {
                int corner = (output / (outH * outW) * h + output / outW % outH * stride) * w + output % outW * stride;
                for (int e = 0; e < k * k; e++) {
                    windows[output][e] = corner + e / k * w + e % k;
                }
            }
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            SimpleMatrix y = new SimpleMatrix(windows.length, x.getNumCols());
            masks = new SimpleMatrix[windows.length];
            for (int output = 0; output < windows.length; output++) {
                masks[output] = mask(x, windows[output]);
                SimpleMatrix chosen = masks[output].elementMult(x);
                y.insertIntoThis(output, 0, SimpleMatrix.ones(1, pixels).mult(chosen));
            }
            return y;
        }

        private static SimpleMatrix mask(SimpleMatrix x, int[] window) {
            SimpleMatrix mask = new SimpleMatrix(x.getNumRows(), x.getNumCols());
            for (int n = 0; n < x.getNumCols(); n++) {
                for (int e = 0; e < window.length; e++) {
                    boolean isLargest = true;
                    for (int other = 0; other < window.length; other++) {
                        double difference = x.get(window[e], n) - x.get(window[other], n);
                        isLargest &= other < e ? difference > 0 : difference >= 0;
                    }
                    mask.set(window[e], n, isLargest ? 1 : 0);
                }
            }
            return mask;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(pixels, dY.getNumCols());
            for (int output = 0; output < masks.length; output++) {
                SimpleMatrix upstream = SimpleMatrix.ones(pixels, 1).mult(dY.getRow(output));
                dX = dX.plus(masks[output].elementMult(upstream));
            }
            return dX;
        }
    }

    @Right(part = "MaxPool2d", way = "a sorted map of each window, in which the first of equal pixels stays")
    static final class SortedMaps implements Layer {
        private final int channels;
        private final int h;
        private final int w;
        private final int k;
        private final int stride;
        private List<List<Integer>> receivers = List.of();

        SortedMaps(int channels, int h, int w, int k, int stride) {
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
            receivers = IntStream.range(0, x.getNumCols())
                    .mapToObj(n -> IntStream.range(0, channels * places)
                            .map(output -> {
                                int top = output % places / outW * stride;
                                return sorted(x, n, (output / places * h + top) * w + output % outW * stride)
                                        .lastEntry()
                                        .getValue();
                            })
                            .boxed()
                            .toList())
                    .toList();
            SimpleMatrix y = new SimpleMatrix(channels * places, x.getNumCols());
            return y.elementOp(
                    (int output, int n, double zero) -> x.get(receivers.get(n).get(output), n));
        }

        private NavigableMap<Double, Integer> sorted(SimpleMatrix x, int n, int corner) {
            NavigableMap<Double, Integer> sorted = new TreeMap<>();
            for (int pixel = corner; pixel < corner + k * w; pixel += w) {
                for (int j = 0; j < k; j++) {
                    sorted.putIfAbsent(x.get(pixel + j, n), pixel + j);
                }
            }
            return sorted;
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY) {
            SimpleMatrix dX = new SimpleMatrix(channels * h * w, dY.getNumCols());
            for (int n = 0; n < dY.getNumCols(); n++) {
                for (int output = 0; output < dY.getNumRows(); output++) {
                    int pixel = receivers.get(n).get(output);
                    dX.set(pixel, n, dX.get(pixel, n) + dY.get(output, n));
                }
            }
            return dX;
        }
    }
}
