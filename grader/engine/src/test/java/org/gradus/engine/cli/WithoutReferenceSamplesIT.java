package org.gradus.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.engine.check.suite.SlipTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The samples of the assignment without references, by the whole program: each loses what its README says. */
@Tag("courses")
class WithoutReferenceSamplesIT {

    @Test
    void everySampleLosesExactlyWhatItsReadmeSays() throws IOException, InterruptedException {
        Tables tables = new Tables(Places.fresh("without-reference"));
        Gradus.Finished graded = Gradus.inProcess(
                "batch",
                Places.WITHOUT_REFERENCE.resolve("samples"),
                "--assignment",
                Places.WITHOUT_REFERENCE,
                "--out",
                tables.folder());
        assertThat(graded.exitCode()).as(graded.err()).isZero();

        Map<String, Set<String>> stated = SlipTable.of(Places.WITHOUT_REFERENCE.resolve("samples/README.md"));
        assertThat(tables.submissions()).containsExactlyElementsOf(stated.keySet());
        for (String sample : tables.submissions()) {
            Set<String> lost = new TreeSet<>();
            tables.rows("marks.csv", sample).stream()
                    .filter(row -> !row.get("points").equals(row.get("max_points")))
                    .forEach(row -> lost.add(row.get("part") + ": " + row.get("facet")));
            assertThat(lost).as(sample).isEqualTo(stated.get(sample));
        }
    }
}
