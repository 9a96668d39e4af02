package org.gradus.engine.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.html.data.LossRow;
import org.gradus.engine.report.model.FacetReport;
import org.gradus.engine.report.model.Graded;
import org.gradus.engine.report.model.PartReport;
import org.gradus.engine.report.model.SubmissionReport;

/** What went wrong in a class, the most frequent first: every facet that was lost is counted once. */
final class LossRanking {

    private final Map<LossKind, Tally> tallies = new TreeMap<>();

    /** Where a loss was seen. */
    private static final class Tally {
        private final TreeSet<Facet> facets = new TreeSet<>();
        private final TreeSet<Integer> submissions = new TreeSet<>();
        private int lost;
    }

    private LossRanking() {}

    static List<LossRow> of(Assignment assignment, List<Graded> graded) {
        LossRanking ranking = new LossRanking();
        for (int place = 0; place < graded.size(); place++) {
            for (PartReport part :
                    SubmissionReport.of(assignment, graded.get(place)).parts()) {
                ranking.count(place, part);
            }
        }
        return ranking.rows();
    }

    private void count(int place, PartReport part) {
        for (FacetReport facet : part.facets()) {
            if (facet.mark().verdict() == Verdict.LOST) {
                Tally tally = tallies.computeIfAbsent(LossKind.of(part, facet), unseen -> new Tally());
                tally.facets.add(facet.mark().facet());
                tally.submissions.add(place);
                tally.lost++;
            }
        }
    }

    private List<LossRow> rows() {
        List<LossRow> rows = new ArrayList<>();
        tallies.forEach((loss, tally) -> rows.add(row(loss, tally)));
        // Stable: what is as frequent stays in the order of its names.
        rows.sort(Comparator.comparingInt((LossRow row) -> row.submissions().size())
                .reversed());
        return rows;
    }

    private static LossRow row(LossKind loss, Tally tally) {
        return new LossRow(
                loss.name(),
                loss.isNamed(),
                loss.part(),
                PageText.line(loss.sentence()),
                tally.facets.stream().map(Facet::toString).toList(),
                tally.lost,
                List.copyOf(tally.submissions));
    }
}
