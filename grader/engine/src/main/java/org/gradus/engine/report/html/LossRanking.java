package org.gradus.engine.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.engine.clean.PageText;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.report.html.data.LossRow;
import org.gradus.engine.report.model.FacetReport;
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

    /** A facet that was lost. */
    record Loss(LossKind kind, Facet facet) {}

    /** What a submission lost. */
    static List<Loss> in(SubmissionReport report) {
        List<Loss> losses = new ArrayList<>();
        for (PartReport part : report.parts()) {
            for (FacetReport facet : part.facets()) {
                if (facet.mark().verdict() == Verdict.LOST) {
                    losses.add(new Loss(LossKind.of(part, facet), facet.mark().facet()));
                }
            }
        }
        return losses;
    }

    void count(Integer place, List<Loss> losses) {
        for (Loss loss : losses) {
            Tally tally = tallies.computeIfAbsent(loss.kind(), unseen -> new Tally());
            tally.facets.add(loss.facet());
            tally.submissions.add(place);
            tally.lost++;
        }
    }

    List<LossRow> rows() {
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
