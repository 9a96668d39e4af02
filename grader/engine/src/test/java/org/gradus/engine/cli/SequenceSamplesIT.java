package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The samples of the assignment of sequences, with its hidden cases, get the marks that follow from what is wrong with each. */
@Tag("courses")
class SequenceSamplesIT {

    private static final Path SEQUENCES = Places.ROOT.resolve("testcases/sequence-basics");

    /** Worked out by hand from the points of the assignment. */
    private static final List<Slip> SLIPS = List.of(
            new Slip(
                    "Recurrent",
                    "fromNext[i]) * (1 - h * h)",
                    "fromNext[i])",
                    "79",
                    "2",
                    "Recurrent: dX, Recurrent: gradients.Wh, Recurrent: gradients.Wx, Recurrent: gradients.b,"
                            + " Recurrent: gradients.h0, network: chain"),
            new Slip(
                    "LSTM",
                    "dC0.set(i, n, dC[i])",
                    "dC0.set(i, n, 0)",
                    "94",
                    "2",
                    "LSTM: gradients.c0, network: chain"),
            new Slip(
                    "Attention",
                    "product / Math.sqrt(d) + mask.get(i, j)",
                    "product / Math.sqrt(d)",
                    "82.0",
                    "2",
                    "Attention: forward, Attention: dX.k, Attention: dX.q, Attention: dX.v, Attention: stability,"
                            + " Attention: conduct, network: chain"),
            new Slip(
                    "Adam", "beta1 * m.get(i, j) + (1 - beta1) * g", "(1 - beta1) * g", "95", "6", "Adam: laterSteps"));

    /** What stands in the place of what is right, and what that costs. */
    private record Slip(String part, String right, String wrong, String points, String network, String lost) {}

    private static StatedSamples samples;
    private static Tables slipped;

    @BeforeAll
    static void grade() throws IOException {
        samples = StatedSamples.graded(SEQUENCES, "--hidden", SEQUENCES.resolve("hidden"));
        Path place = Places.empty("sequence-slips");
        for (Slip slip : SLIPS) {
            SlippedSubmission.ofSample(
                            SEQUENCES.resolve("samples/correct-loops"), place.resolve("submissions/" + name(slip)))
                    .with(slip.part(), slip.right(), slip.wrong());
        }
        slipped = StatedSamples.graded(place.resolve("submissions"), SEQUENCES, place.resolve("out"));
    }

    @Test
    void everySampleLosesWhatItsPageSaysAndNothingElse() throws IOException {
        assertThat(samples.seen()).containsExactlyElementsOf(samples.inReadme());
    }

    /** What one slip spoils is explained by it wherever it is seen. */
    @Test
    void everyGradientOfAnLstmThatTheForgetGateIsLackingInIsToldSo() throws IOException {
        assertThat(samples.tables().rows("checks.csv", "slips-in-backward").stream()
                        .filter(row -> row.get("part").equals("LSTM")
                                && !row.get("misconception").isEmpty()))
                .allMatch(row -> row.get("misconception").equals("forget-gate-forgotten"))
                .extracting(row -> row.get("facet"))
                .containsOnly("dX", "gradients.Wx", "gradients.Wh", "gradients.b", "gradients.h0", "gradients.c0");
    }

    /** Rows in another order and gates in another: backward fits the forward that it belongs to. */
    @Test
    void aGradientThatFitsAWrongForwardKeepsHalfOfItsPoints() throws IOException {
        CSVRecord score = samples.tables().score("slips-in-forward");
        assertThat(score.get("Recurrent")).isEqualTo("8.5");
        assertThat(score.get("LSTM")).isEqualTo("9.0");
    }

    @Test
    void aSlipCostsItsFacetsAndTheNetworksThatMeetIt() throws IOException {
        for (Slip slip : SLIPS) {
            CSVRecord score = slipped.score(name(slip));
            assertThat(StatedSamples.lost(slipped, name(slip))).isEqualTo(slip.lost());
            assertThat(score.get("points")).as(slip.toString()).isEqualTo(slip.points());
            assertThat(score.get("network")).as(slip.toString()).isEqualTo(slip.network());
        }
    }

    private static String name(Slip slip) {
        return "slip-" + SLIPS.indexOf(slip);
    }
}
