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
    private static final List<StatedSlip> SLIPS = List.of(
            new StatedSlip(
                    "Recurrent",
                    "fromNext[i]) * (1 - h * h)",
                    "fromNext[i])",
                    "79",
                    "2",
                    "Recurrent: dX, Recurrent: gradients.Wh, Recurrent: gradients.Wx, Recurrent: gradients.b,"
                            + " Recurrent: gradients.h0, network: chain"),
            new StatedSlip(
                    "LSTM",
                    "dC0.set(i, n, dC[i])",
                    "dC0.set(i, n, 0)",
                    "94",
                    "2",
                    "LSTM: gradients.c0, network: chain"),
            new StatedSlip(
                    "Attention",
                    "product / Math.sqrt(d) + mask.get(i, j)",
                    "product / Math.sqrt(d)",
                    "82.0",
                    "2",
                    "Attention: forward, Attention: dX.k, Attention: dX.q, Attention: dX.v, Attention: stability,"
                            + " Attention: conduct, network: chain"),
            new StatedSlip(
                    "Adam", "beta1 * m.get(i, j) + (1 - beta1) * g", "(1 - beta1) * g", "95", "6", "Adam: laterSteps"));

    private static StatedSamples samples;

    @BeforeAll
    static void grade() throws IOException {
        samples = StatedSamples.graded(SEQUENCES, "--hidden", SEQUENCES.resolve("hidden"));
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
        StatedSlip.requireCosts(SEQUENCES, SLIPS);
    }
}
