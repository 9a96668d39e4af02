package org.gradus.engine.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.html.data.CheckRow;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.CheckResult;

/** How many pass each check: of those that have points, and of which it was asked. */
final class CheckRates {

    private final Map<CheckId, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {
        private final List<Integer> failed = new ArrayList<>();
        private int of;
    }

    void count(Integer place, Graded graded) {
        if (graded.marks().isEmpty()) {
            return;
        }
        for (CheckResult result : graded.record().results()) {
            Tally tally = tallies.computeIfAbsent(result.check(), unseen -> new Tally());
            tally.of++;
            if (!result.isPassed()) {
                tally.failed.add(place);
            }
        }
    }

    List<CheckRow> rows() {
        List<CheckRow> rows = new ArrayList<>();
        tallies.forEach((check, tally) -> rows.add(row(check, tally)));
        return rows;
    }

    private static CheckRow row(CheckId check, Tally tally) {
        return new CheckRow(
                PageText.line(check.part()),
                check.facet().map(Facet::toString).orElse(""),
                PageText.line(check.name()),
                check.family().word(),
                tally.of,
                tally.failed);
    }
}
