package org.gradus.reference;

import java.util.stream.IntStream;

/**
 * The windows of {@code k x k} pixels that slide over an image of {@code channels x h x w}, by {@code stride} pixels a step, with
 * {@code pad} pixels around the image that are 0 and no rows of x. Windows that would reach beyond that are left out.
 *
 * <p>Pixels, and places of windows, are counted row by row; the pixels of the first channel come first.
 */
record Windows(int channels, int h, int w, int k, int stride, int pad) {

    /** In place of a pixel that is no row of x. */
    static final int OUTSIDE = -1;

    /** @throws IllegalArgumentException if a size is less than 1, pad is negative, or the window is larger than the image */
    Windows {
        Shapes.requireAtLeast(1, "channels", channels);
        Shapes.requireAtLeast(1, "h", h);
        Shapes.requireAtLeast(1, "w", w);
        Shapes.requireAtLeast(1, "stride", stride);
        Shapes.requireAtLeast(0, "pad", pad);
        int side = Math.min(h, w) + 2 * pad;
        if (k < 1 || k > side) {
            throw new IllegalArgumentException("k: expected 1 to " + side + ", the image's side, but was " + k);
        }
    }

    /** Rows of x. */
    int pixels() {
        return channels * h * w;
    }

    /** Places at which a window can be. */
    int places() {
        return ((h + 2 * pad - k) / stride + 1) * across();
    }

    /** Entries of a window, through all channels. */
    int entries() {
        return channels * k * k;
    }

    /** The row of x that lies under an entry of the window at a place, or {@link #OUTSIDE}. */
    int pixel(int place, int entry) {
        int row = place / across() * stride + entry / k % k - pad;
        int column = place % across() * stride + entry % k - pad;
        boolean isInside = row >= 0 && row < h && column >= 0 && column < w;
        return isInside ? (entry / (k * k) * h + row) * w + column : OUTSIDE;
    }

    /** The rows of x under the window of one channel at a place, row by row, where nothing is padded. */
    int[] pixels(int channel, int place) {
        return IntStream.range(channel * k * k, (channel + 1) * k * k)
                .map(entry -> pixel(place, entry))
                .toArray();
    }

    private int across() {
        return (w + 2 * pad - k) / stride + 1;
    }
}
