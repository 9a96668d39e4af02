package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
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

    private static final String FILTERED_PLACE = "(f outH + r) outW + c";
    private static final String POOLED_PLACE = "(ch outH + r) outW + c";
    private static final String FILTERED_OUTPUT = "[" + FILTERED_PLACE + ", n]";
    private static final String POOLED_OUTPUT = "[" + POOLED_PLACE + ", n]";
    private static final String WRITTEN = "y[place, n]";
    private static final String ENTRY = "[f, (ch k + i) k + j]";
    private static final String PIXEL_PLACE = "(ch h + row) w + column";
    private static final String PIXEL = "[" + PIXEL_PLACE + ", n]";
    private static final List<String> LARGEST =
            List.of("pixel = " + PIXEL_PLACE, "at = pixel where x[pixel, n] is largest");

    private ImageLoops() {}

    static LoopNests convolution() {
        LoopNest db = filtered(Facet.gradients("b"), "dL/db", List.of(), "[f, 0] += dL/dy" + FILTERED_OUTPUT);
        return new LoopNests(List.of(
                Stream.concat(convolution(BY_ENTRY), Stream.of(db)).toList(),
                convolution(BY_PIXEL).toList(),
                List.of(written(
                        FILTERED,
                        OUTPUTS,
                        FILTERED_PLACE,
                        List.of(
                                List.of(WRITTEN + " += b[f, 0]"),
                                BY_ENTRY,
                                List.of(WRITTEN + " += W" + ENTRY + " * x" + PIXEL)))),
                FlatImageLoops.convolution(FILTERED)));
    }

    /** A forward that writes each output once, when it has it: where two come to the same place, the second one stays. */
    private static LoopNest written(
            ImageSurroundings images, List<String> outputs, String place, List<List<String>> within) {
        List<List<String>> all = new ArrayList<>(List.of(outputs, List.of("place = " + place, WRITTEN + " = 0")));
        all.addAll(within);
        return LoopNest.of(Facet.FORWARD, "y", images, lines(all)).slippingIn("place");
    }

    private static Stream<LoopNest> convolution(List<String> pixels) {
        String bias = "y" + FILTERED_OUTPUT + " += b[f, 0]";
        return Stream.of(
                filtered(
                        Facet.FORWARD,
                        "y",
                        Stream.concat(Stream.of(bias), pixels.stream()).toList(),
                        FILTERED_OUTPUT + " += W" + ENTRY + " * x" + PIXEL),
                filtered(Facet.DX, "dL/dx", pixels, PIXEL + " += dL/dy" + FILTERED_OUTPUT + " * W" + ENTRY),
                filtered(
                        Facet.gradients("W"), "dL/dW", pixels, ENTRY + " += dL/dy" + FILTERED_OUTPUT + " * x" + PIXEL));
    }

    private static LoopNest filtered(Facet facet, String result, List<String> within, String sum) {
        return LoopNest.of(facet, result, FILTERED, lines(List.of(OUTPUTS, within, List.of(result + sum))));
    }

    static LoopNests average() {
        Stream<List<LoopNest>> nested = Stream.of(WINDOW, IN_WINDOW)
                .map(window -> List.of(
                        pooled(Facet.FORWARD, "y", window, POOLED_OUTPUT + " += x" + PIXEL + " / k k"),
                        pooled(Facet.DX, "dL/dx", window, PIXEL + " += dL/dy" + POOLED_OUTPUT + " / k k")));
        List<LoopNest> written = List.of(
                written(POOLED, POOLS, POOLED_PLACE, List.of(WINDOW, List.of(WRITTEN + " += x" + PIXEL + " / k k"))));
        return new LoopNests(Stream.concat(nested, Stream.of(written, FlatImageLoops.average(POOLED)))
                .toList());
    }

    private static LoopNest pooled(Facet facet, String result, List<String> window, String sum) {
        return LoopNest.of(facet, result, POOLED, lines(List.of(POOLS, window, List.of(result + sum))));
    }

    static LoopNests maximum() {
        return new LoopNests(List.of(
                List.of(
                        largest(Facet.FORWARD, "y", POOLED_OUTPUT + " += x[at, n]"),
                        largest(Facet.DX, "dL/dx", "[at, n] += dL/dy" + POOLED_OUTPUT)),
                List.of(written(
                        POOLED,
                        POOLS,
                        POOLED_PLACE,
                        List.of(List.of("when at is found: " + WRITTEN + " += x[at, n]"), WINDOW, LARGEST)))));
    }

    private static LoopNest largest(Facet facet, String result, String sum) {
        return LoopNest.of(
                facet,
                result,
                POOLED,
                lines(List.of(POOLS, List.of("when at is found: " + result + sum), WINDOW, LARGEST)));
    }

    private static String[] lines(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toArray(String[]::new);
    }
}
