package org.gradus.engine.diagnose.library;

import java.util.List;
import org.gradus.engine.diagnose.loop.LoopNest;
import org.gradus.engine.protocol.Facet;

/** Convolution and pooling with one loop over all outputs and one over all pixels, whose numbers are taken apart by division. */
final class FlatImageLoops {

    private static final String[] TAKEN_APART = {"output", "f", "ch", "r", "c", "pixel", "row", "column"};
    private static final String ENTRY = "[f, (ch k + i) k + j]";
    private static final List<String> WINDOW = List.of("r = output / outW % outH", "c = output % outW");
    private static final List<String> PIXEL = List.of("row = pixel / w % h", "column = pixel % w");
    private static final List<String> WITHIN = List.of("0 <= i < k", "0 <= j < k");

    private FlatImageLoops() {}

    static List<LoopNest> convolution(ImageSurroundings images) {
        String bias = "y[output, n] += b[f, 0]";
        return List.of(
                filtered(images, Facet.FORWARD, "y", List.of(bias), "[output, n] += W" + ENTRY + " * x[pixel, n]"),
                filtered(images, Facet.DX, "dL/dx", List.of(), "[pixel, n] += dL/dy[output, n] * W" + ENTRY),
                filtered(
                        images,
                        Facet.gradients("W"),
                        "dL/dW",
                        List.of(),
                        ENTRY + " += dL/dy[output, n] * x[pixel, n]"));
    }

    private static LoopNest filtered(
            ImageSurroundings images, Facet facet, String result, List<String> before, String sum) {
        return nest(
                images,
                facet,
                result,
                List.of(
                        List.of("n < samples", "output < filters outH outW", "f = output / (outH outW)"),
                        WINDOW,
                        before,
                        List.of("pixel < channels h w", "ch = pixel / (h w)"),
                        PIXEL,
                        List.of("i = row + pad - r stride", "j = column + pad - c stride"),
                        WITHIN,
                        List.of(result + sum)));
    }

    static List<LoopNest> average(ImageSurroundings images) {
        return List.of(
                pooled(images, Facet.FORWARD, "y", "[output, n] += x[pixel, n] / k k"),
                pooled(images, Facet.DX, "dL/dx", "[pixel, n] += dL/dy[output, n] / k k"));
    }

    private static LoopNest pooled(ImageSurroundings images, Facet facet, String result, String sum) {
        return nest(
                images,
                facet,
                result,
                List.of(
                        List.of("n < samples", "output < channels outH outW", "ch = output / (outH outW)"),
                        WINDOW,
                        List.of("pixel < channels h w", "ch <= pixel / (h w) < ch + 1"),
                        PIXEL,
                        List.of("i = row - r stride", "j = column - c stride"),
                        WITHIN,
                        List.of(result + sum)));
    }

    private static LoopNest nest(ImageSurroundings images, Facet facet, String result, List<List<String>> lines) {
        String[] all = lines.stream().flatMap(List::stream).toArray(String[]::new);
        return LoopNest.of(facet, result, images, all).slippingIn(TAKEN_APART);
    }
}
