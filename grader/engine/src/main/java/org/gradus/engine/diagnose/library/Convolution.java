package org.gradus.engine.diagnose.library;

import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.reference.catalogue.Arguments;

/**
 * A convolution, right or as students have it: which entry of a filter meets which pixel.
 *
 * @param entries where an entry of a filter is in a row of W
 * @param pixels where the pixel under it is in a column of x; negative outside of the image
 */
record Convolution(FormulaInputs given, Images images, Entries entries, Pixels pixels) {

    /** The place of an entry, by channel, row and column. */
    interface Entries {
        int at(Images images, int channel, int i, int j);
    }

    /** The place of the pixel under that entry in the window r down and c across. */
    interface Pixels {
        int at(Images images, int channel, int r, int c, int i, int j);
    }

    /** Windows begin stride pixels apart, the first of them pad pixels before the image. */
    static final Pixels RIGHT = (images, channel, r, c, i, j) ->
            images.pixel(channel, r * images.stride + i - images.pad, c * images.stride + j - images.pad);

    /** Images and windows, as the constructor has them. */
    record Images(int channels, int h, int w, int k, int stride, int pad) {

        static Images of(Arguments a) {
            return new Images(
                    a.integer("channels"),
                    a.integer("h"),
                    a.integer("w"),
                    a.integer("k"),
                    a.integer("stride"),
                    a.integer("pad"));
        }

        static Images unpadded(Arguments a) {
            return new Images(
                    a.integer("channels"), a.integer("h"), a.integer("w"), a.integer("k"), a.integer("stride"), 0);
        }

        int outH() {
            return (h + 2 * pad - k) / stride + 1;
        }

        int outW() {
            return (w + 2 * pad - k) / stride + 1;
        }

        int places() {
            return outH() * outW();
        }

        int entry(int channel, int i, int j) {
            return (channel * k + i) * k + j;
        }

        int pixel(int channel, int row, int column) {
            return row < 0 || row >= h || column < 0 || column >= w ? -1 : (channel * h + row) * w + column;
        }
    }

    /** What is done with an output, an entry of its filter and a pixel that meet. */
    private interface Meeting {
        void of(int output, int entry, int pixel);
    }

    static Convolution of(FormulaInputs given) {
        return new Convolution(given, Images.of(given.arguments()), Images::entry, RIGHT);
    }

    Convolution with(Entries others) {
        return new Convolution(given, images, others, pixels);
    }

    Convolution with(Pixels others) {
        return new Convolution(given, images, entries, others);
    }

    /** y. */
    SimpleMatrix output() {
        SimpleMatrix y = new SimpleMatrix(filters().getNumRows() * images.places(), given.batch())
                .elementOp((int output, int sample, double zero) -> bias().get(output / images.places()));
        each((output, entry, pixel) ->
                add(y, output, given.input().getRow(pixel).scale(filters().get(filter(output), entry))));
        return y;
    }

    /** dL/dx. */
    SimpleMatrix inputGradient() {
        SimpleMatrix dX = new SimpleMatrix(given.input().getNumRows(), given.batch());
        each((output, entry, pixel) ->
                add(dX, pixel, given.other().getRow(output).scale(filters().get(filter(output), entry))));
        return dX;
    }

    /** dL/dx where every term takes the place of those before. */
    SimpleMatrix lastInputGradient() {
        SimpleMatrix dX = new SimpleMatrix(given.input().getNumRows(), given.batch());
        each((output, entry, pixel) -> dX.insertIntoThis(
                pixel, 0, given.other().getRow(output).scale(filters().get(filter(output), entry))));
        return dX;
    }

    /** dL/dW. */
    SimpleMatrix filterGradient() {
        SimpleMatrix dW = new SimpleMatrix(filters().getNumRows(), filters().getNumCols());
        each((output, entry, pixel) -> {
            double term = given.other().getRow(output).dot(given.input().getRow(pixel));
            dW.set(filter(output), entry, dW.get(filter(output), entry) + term);
        });
        return dW;
    }

    private void each(Meeting meeting) {
        for (int output = 0; output < filters().getNumRows() * images.places(); output++) {
            int r = output / images.outW() % images.outH();
            int c = output % images.outW();
            for (int e = 0; e < filters().getNumCols(); e++) {
                int channel = e / (images.k * images.k);
                int i = e / images.k % images.k;
                int j = e % images.k;
                int pixel = pixels.at(images, channel, r, c, i, j);
                if (pixel >= 0) {
                    meeting.of(output, entries.at(images, channel, i, j), pixel);
                }
            }
        }
    }

    private int filter(int output) {
        return output / images.places();
    }

    private static void add(SimpleMatrix sums, int row, SimpleMatrix term) {
        sums.insertIntoThis(row, 0, sums.getRow(row).plus(term));
    }

    private SimpleMatrix filters() {
        return given.arguments().matrix("W");
    }

    private SimpleMatrix bias() {
        return given.arguments().matrix("b");
    }
}
