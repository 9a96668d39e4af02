package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The samples of the convolutional network, with its hidden cases, get the marks that follow from what is wrong with each. */
@Tag("courses")
class ConvnetSamplesIT {

    private static final Path CONVNET = Places.ROOT.resolve("testcases/convnet-basics");

    /** Worked out by hand from the points of the assignment, whose network has a stride of 1 and windows that do not overlap. */
    private static final List<StatedSlip> SLIPS = List.of(
            new StatedSlip("Conv2d", "db.get(f, 0) + d", "d", "93", "2", "Conv2d: gradients.b, network: chain"),
            new StatedSlip(
                    "Conv2d",
                    "pixel(r * stride, c * stride, e);\n                            if",
                    "pixel(r, c, e);\n                            if",
                    "82",
                    "6",
                    "Conv2d: dX, Conv2d: gradients.W"),
            new StatedSlip("MaxPool2d", "dX.get(pixel, n) + dY", "dY", "92", "6", "MaxPool2d: dX"),
            new StatedSlip(
                    "StochasticGradientDescent",
                    "velocity.scale(momentum).plus(g)",
                    "g",
                    "96",
                    "6",
                    "StochasticGradientDescent: laterSteps"),
            new StatedSlip(
                    "Dense",
                    "product += dY",
                    "product -= dY",
                    "90",
                    "0",
                    "Dense: gradients.W, network: chain, network: trains"));

    private static StatedSamples samples;

    @BeforeAll
    static void grade() throws IOException {
        samples = StatedSamples.graded(CONVNET, "--hidden", CONVNET.resolve("hidden"));
    }

    @Test
    void everySampleLosesWhatItsPageSaysAndNothingElse() throws IOException {
        assertThat(samples.seen()).containsExactlyElementsOf(samples.inReadme());
        assertThat(samples.tables().score("correct-loops").get("network")).isEqualTo("6");
    }

    @Test
    void theNetworkIsPaidForBesideItsParts() throws IOException {
        StatedSlip.requireCosts(CONVNET, SLIPS);
    }
}
