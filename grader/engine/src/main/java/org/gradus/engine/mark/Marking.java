package org.gradus.engine.mark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.wire.Contract;

/**
 * The rules that turn outcomes into points.
 *
 * <ul>
 *   <li>A facet is earned when every check under it passed: one slip costs its facet once, however many checks see it.
 *   <li>A facet without a single check is not earned: nothing speaks for it.
 *   <li>Conduct and stability are paid only where the part's forward, or the loss's value, is earned.
 * </ul>
 */
public final class Marking {

    private final Assignment assignment;

    public Marking(Assignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Marks a submission that has points; for an empty one every facet is lost.
     *
     * @throws IllegalArgumentException if the record's status has no points
     */
    public SubmissionMarks of(SubmissionRecord record) {
        if (!record.status().hasPoints()) {
            throw new IllegalArgumentException("record: expected one with points but was "
                    + record.status().word());
        }
        List<FacetMark> marks = new ArrayList<>();
        for (Part part : assignment.parts()) {
            marks.addAll(ofPart(part, record));
        }
        return new SubmissionMarks(marks);
    }

    private static List<FacetMark> ofPart(Part part, SubmissionRecord record) {
        Map<Facet, List<CheckResult>> evidence = record.results().stream()
                .filter(result -> result.check().part().equals(part.className()))
                .filter(result -> result.check().facet().isPresent())
                .collect(Collectors.groupingBy(result -> result.check().facet().orElseThrow()));
        Optional<CheckResult> againstForward = against(evidence.getOrDefault(mainFacet(part), List.of()));
        boolean forwardEarned = evidence.containsKey(mainFacet(part)) && againstForward.isEmpty();
        List<FacetMark> marks = new ArrayList<>();
        part.points().forEach((facet, worth) -> {
            boolean payable = forwardEarned || !needsMainFacet(facet);
            marks.add(mark(part, facet, worth, evidence.getOrDefault(facet, List.of()), payable));
        });
        return marks;
    }

    private static FacetMark mark(
            Part part, Facet facet, BigDecimal worth, List<CheckResult> evidence, boolean payable) {
        Optional<CheckResult> against = against(evidence);
        if (against.isPresent()) {
            String reason = against.get().outcome().message();
            return new FacetMark(part.className(), facet, BigDecimal.ZERO, worth, Verdict.LOST, reason);
        }
        if (evidence.isEmpty()) {
            return new FacetMark(
                    part.className(), facet, BigDecimal.ZERO, worth, Verdict.LOST, "there was nothing to check");
        }
        if (!payable) {
            String reason = "paid only when " + mainFacet(part) + " is right";
            return new FacetMark(part.className(), facet, BigDecimal.ZERO, worth, Verdict.WITHHELD, reason);
        }
        return new FacetMark(part.className(), facet, worth, worth, Verdict.EARNED, "");
    }

    private static Facet mainFacet(Part part) {
        return part.contract() == Contract.LAYER ? Facet.FORWARD : Facet.VALUE;
    }

    private static boolean needsMainFacet(Facet facet) {
        return facet.equals(Facet.STABILITY) || facet.equals(Facet.CONDUCT);
    }

    private static Optional<CheckResult> against(List<CheckResult> evidence) {
        return evidence.stream()
                .filter(result -> !(result.outcome() instanceof Outcome.Passed))
                .findFirst();
    }
}
