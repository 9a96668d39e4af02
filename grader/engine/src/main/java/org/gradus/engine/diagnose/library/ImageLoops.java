package org.gradus.engine.diagnose.library;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.diagnose.library.ImageSurroundings.Filters;
import org.gradus.engine.diagnose.loop.LoopNest;
import org.gradus.engine.diagnose.loop.LoopNests;
import org.gradus.engine.protocol.Facet;

/** Convolution and pooling as loops within each other: over samples, filters or channels, windows, and what is in a window. */
final class ImageLoops {

    private static final ImageSurroundings FILTERED = new ImageSurroundings(Filters.LEARNED);
    private static final ImageSurroundings POOLED = new ImageSurroundings(Filters.NONE);

    private static final List<String> OUTPUTS = List.of("n < samples", "f < filters", "r < outH", "c < outW");
    private static final List<String> POOLS = List.of("n < samples", "ch < channels", "r < outH", "c < outW");

    /** The entries of a filter, and the pixel under each. */
    private static final List<String> BY_ENTRY = List.of(
            "ch < channels",
            "i < k",
            "j < k",
            "row = r stride + i - pad",
            "column = c stride + j - pad",
            "0 <= row < h",
            "0 <= column < w");

    /** The pixels, and the entry that lies on each. */
    private static final List<String> BY_PIXEL = List.of(
            "ch < channels",
            "row < h",
            "column < w",
            "i = row + pad - r stride",
            "j = column + pad - c stride",
            "0 <= i < k",
            "0 <= j < k");

    private static final List<String> WINDOW = List.of("i < k", "j < k", "row = r stride + i", "column = c stride + j");
    private static final List<String> IN_WINDOW =
            List.of("row < h", "column < w", "i = row - r stride", "j = column - c stride", "0 <= i < k", "0 <= j < k");

    private static final String FILTERED_PLACE = "[(f outH + r) outW + c, n]";
    private static final String POOLED_PLACE = "[(ch outH + r) outW + c, n]";
    private static final String ENTRY = "[f, (ch k + i) k + j]";
    private static final String PIXEL = "[(ch h + row) w + column, n]";

    private ImageLoops() {}

    static LoopNests convolution() {
        LoopNest db = filtered(Facet.gradients("b"), "dL/db", List.of(), "[f, 0] += dL/dy" + FILTERED_PLACE);
        return new LoopNests(List.of(
                Stream.concat(convolution(BY_ENTRY), Stream.of(db)).toList(),
                convolution(BY_PIXEL).toList(),
                FlatImageLoops.convolution(FILTERED)));
    }

    private static Stream<LoopNest> convolution(List<String> pixels) {
        String bias = "y" + FILTERED_PLACE + " += b[f, 0]";
        return Stream.of(
                filtered(
                        Facet.FORWARD,
                        "y",
                        Stream.concat(Stream.of(bias), pixels.stream()).toList(),
                        FILTERED_PLACE + " += W" + ENTRY + " * x" + PIXEL),
                filtered(Facet.DX, "dL/dx", pixels, PIXEL + " += dL/dy" + FILTERED_PLACE + " * W" + ENTRY),
                filtered(Facet.gradients("W"), "dL/dW", pixels, ENTRY + " += dL/dy" + FILTERED_PLACE + " * x" + PIXEL));
    }

    private static LoopNest filtered(Facet facet, String result, List<String> within, String sum) {
        return LoopNest.of(facet, result, FILTERED, lines(List.of(OUTPUTS, within, List.of(result + sum))));
    }

    static LoopNests average() {
        Stream<List<LoopNest>> nested = Stream.of(WINDOW, IN_WINDOW)
                .map(window -> List.of(
                        pooled(Facet.FORWARD, "y", window, POOLED_PLACE + " += x" + PIXEL + " / k k"),
                        pooled(Facet.DX, "dL/dx", window, PIXEL + " += dL/dy" + POOLED_PLACE + " / k k")));
        return new LoopNests(
                Stream.concat(nested, Stream.of(FlatImageLoops.average(POOLED))).toList());
    }

    private static LoopNest pooled(Facet facet, String result, List<String> window, String sum) {
        return LoopNest.of(facet, result, POOLED, lines(List.of(POOLS, window, List.of(result + sum))));
    }

    static LoopNests maximum() {
        return new LoopNests(List.of(List.of(
                largest(Facet.FORWARD, "y", POOLED_PLACE + " += x[at, n]"),
                largest(Facet.DX, "dL/dx", "[at, n] += dL/dy" + POOLED_PLACE))));
    }

    private static LoopNest largest(Facet facet, String result, String sum) {
        return LoopNest.of(
                facet,
                result,
                POOLED,
                lines(List.of(
                        POOLS,
                        List.of("when at is found: " + result + sum),
                        WINDOW,
                        List.of("pixel = (ch h + row) w + column", "at = pixel where x[pixel, n] is largest"))));
    }

    private static String[] lines(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toArray(String[]::new);
    }
}
