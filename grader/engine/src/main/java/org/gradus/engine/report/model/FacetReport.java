package org.gradus.engine.report.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Counterexample;
import org.gradus.engine.result.Diagnosis;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.RightFormula;

/**
 * What is told of one facet of a part, in the order in which it is told.
 *
 * @param remark why less than everything is paid, where that is no evidence: withheld, or a share; empty otherwise
 * @param diagnosis the misconception behind it, where one is named
 * @param formula what is right; there for every facet that was lost, if somebody has written it down
 * @param example the smallest that was found
 * @param grounds what else speaks against it
 * @param against how many checks do
 * @param checks all that are evidence for the facet, those that passed too
 */
public record FacetReport(
        FacetMark mark,
        String remark,
        Optional<Diagnosis> diagnosis,
        Optional<RightFormula> formula,
        Optional<Example> example,
        List<Ground> grounds,
        int against,
        List<CheckResult> checks) {

    public FacetReport {
        grounds = List.copyOf(grounds);
        checks = List.copyOf(checks);
    }

    /**
     * @param part whose facet it is
     * @param mark of the facet
     * @param against the checks that speak against it, or what was seen all the same where it is withheld; none where nothing of the
     *     part could be run
     */
    static FacetReport of(Part part, Graded graded, FacetMark mark, List<CheckResult> against) {
        return of(graded, mark, against).with(example(part, mark, against));
    }

    /** The same of a facet that no one part has. */
    static FacetReport of(Graded graded, FacetMark mark, List<CheckResult> against) {
        boolean isExplained = isLost(mark) && !against.isEmpty();
        return new FacetReport(
                mark,
                remark(mark, against),
                isExplained ? diagnosis(graded, mark) : Optional.empty(),
                isExplained ? formula(graded, mark) : Optional.empty(),
                Optional.empty(),
                Ground.of(against),
                against.size(),
                checks(graded, mark));
    }

    private static Optional<Diagnosis> diagnosis(Graded graded, FacetMark mark) {
        return graded.diagnoses().stream()
                .filter(diagnosis -> diagnosis.part().equals(mark.part())
                        && diagnosis.facet().equals(mark.facet()))
                .findFirst();
    }

    private static List<CheckResult> checks(Graded graded, FacetMark mark) {
        return graded.record().results().stream()
                .filter(result -> result.check().part().equals(mark.part()))
                .filter(result -> result.check().facet().equals(Optional.of(mark.facet())))
                .toList();
    }

    /** That of the misconception where one is named: it may be about more than the quantity. */
    private static Optional<RightFormula> formula(Graded graded, FacetMark mark) {
        return diagnosis(graded, mark)
                .filter(named -> !named.formula().isEmpty())
                .map(named -> new RightFormula(named.part(), named.facet(), named.formula(), named.source()))
                .or(() -> graded.record().formula(mark.part(), mark.facet()));
    }

    private static Optional<Example> example(Part part, FacetMark mark, List<CheckResult> against) {
        return against.stream()
                .filter(result -> isLost(mark))
                .flatMap(result -> result.counterexample().stream())
                .findFirst()
                .map(found -> new Example(part, mark.facet(), found));
    }

    private static boolean isLost(FacetMark mark) {
        return mark.verdict() == Verdict.LOST || mark.verdict() == Verdict.FOLLOWED;
    }

    private FacetReport with(Optional<Example> found) {
        return new FacetReport(mark, remark, diagnosis, formula, found, grounds, against, checks);
    }

    private static String remark(FacetMark mark, List<CheckResult> against) {
        return switch (mark.verdict()) {
            case WITHHELD -> mark.reason();
            case FOLLOWED -> followed(mark, against);
            case EARNED, LOST -> "";
        };
    }

    private static String followed(FacetMark mark, List<CheckResult> against) {
        boolean isRightWhereAsked = against.stream().allMatch(result -> result.outcome() instanceof Outcome.NoForward);
        return isRightWhereAsked
                ? "it is right where your forward returns a result, which it does not for every input"
                : "it is right for your own " + (mark.facet().equals(Facet.GRADIENT) ? "value" : "forward")
                        + ", which is wrong";
    }

    /** As much of it as a telling tells. */
    FacetReport told(Telling telling) {
        boolean hasNumbers = telling.tells(Telling.EXAMPLE);
        return new FacetReport(
                hasNumbers ? mark : mark.withoutReason(),
                telling.tells(Telling.HINT) ? remark : "",
                telling.tells(Telling.HINT) ? diagnosis : Optional.empty(),
                telling.tells(Telling.FULL) ? formula : Optional.empty(),
                hasNumbers ? example : Optional.empty(),
                hasNumbers ? grounds : List.of(),
                hasNumbers ? against : 0,
                hasNumbers ? checks : List.of());
    }

    /** The remark, which announces what was seen of a facet that is withheld. */
    public String introduction() {
        boolean isMore = mark.verdict() == Verdict.WITHHELD && !remark.isEmpty() && !grounds.isEmpty();
        return isMore ? remark + "; what was seen:" : remark;
    }

    /** What is told beside the example at once: nothing where the example shows it, else the first. The others can wait. */
    public List<Ground> firstGrounds() {
        boolean isShown =
                example.map(Example::found).flatMap(Counterexample::difference).isPresent();
        return isShown ? List.of() : grounds.subList(0, Math.min(1, grounds.size()));
    }

    /** {@code 0 of 6}; empty where it is worth nothing. */
    public String score() {
        return score(mark.points(), mark.maxPoints());
    }

    static String score(BigDecimal points, BigDecimal maxPoints) {
        return maxPoints.signum() == 0 ? "" : points.toPlainString() + " of " + maxPoints.toPlainString();
    }

    /** Whether nothing is to be said of it but its points. */
    public boolean isEarned() {
        return mark.verdict() == Verdict.EARNED;
    }

    /** Whether there is something to say of it: what is worth nothing and was earned is left out. */
    public boolean isShown() {
        return mark.maxPoints().signum() > 0 || !isEarned();
    }
}
