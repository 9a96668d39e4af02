package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * A slip in a right sample of a bundled assignment, and what it has to cost.
 *
 * @param right what stands in the class of the part
 * @param wrong what takes its place
 * @param points of the submission that are left
 * @param network points of the network that are left
 * @param lost the facets that are not earned whole
 */
record StatedSlip(String part, String right, String wrong, String points, String network, String lost) {

    /** Grades each in a submission of its own, and holds what it costs against what is stated. */
    static void requireCosts(Path assignment, List<StatedSlip> slips) throws IOException {
        Path place = Places.empty("slips-of-" + assignment.getFileName());
        for (StatedSlip slip : slips) {
            SlippedSubmission.ofSample(
                            assignment.resolve("samples/correct-loops"),
                            place.resolve("submissions").resolve(name(slip, slips)))
                    .with(slip.part(), slip.right(), slip.wrong());
        }
        Tables tables = StatedSamples.graded(place.resolve("submissions"), assignment, place.resolve("out"));
        for (StatedSlip slip : slips) {
            CSVRecord score = tables.score(name(slip, slips));
            assertThat(StatedSamples.lost(tables, name(slip, slips))).isEqualTo(slip.lost());
            assertThat(score.get("points")).as(slip.toString()).isEqualTo(slip.points());
            assertThat(score.get("network")).as(slip.toString()).isEqualTo(slip.network());
        }
    }

    private static String name(StatedSlip slip, List<StatedSlip> slips) {
        return "slip-" + slips.indexOf(slip);
    }
}
