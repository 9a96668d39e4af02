package org.gradus.engine.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.mark.FacetMark.Verdict;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.Records;
import org.gradus.engine.result.SubmissionRecord;

class MarkingProperties {

    private static final List<String> PARTS = List.of("Dense", "ReLU");
    private static final List<String> FACETS =
            List.of("forward", "dX", "gradients.W", "gradients.b", "stability", "conduct");

    @Property(seed = "1", tries = 300)
    void pointsAreNeverBelowZeroNorAboveTheMaximum(
            @ForAll("assignments") Assignment assignment, @ForAll("records") SubmissionRecord record) {
        SubmissionMarks marks = new Marking(assignment).of(record);

        assertThat(marks.maxPoints()).isEqualByComparingTo(assignment.maxPoints());
        assertThat(marks.points()).isBetween(BigDecimal.ZERO, marks.maxPoints());
        assertThat(marks.percent()).isBetween(BigDecimal.ZERO.setScale(2), new BigDecimal("100.00"));
        assertThat(marks.facets()).allMatch(MarkingProperties::allOrNothing);
    }

    @Property(seed = "2", tries = 300)
    void thePartsAddUpToTheTotal(
            @ForAll("assignments") Assignment assignment, @ForAll("records") SubmissionRecord record) {
        SubmissionMarks marks = new Marking(assignment).of(record);

        BigDecimal sum = PARTS.stream().map(marks::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(marks.points());
    }

    @Property(seed = "3", tries = 300)
    void theOrderOfTheChecksMakesNoDifferenceToThePoints(
            @ForAll("assignments") Assignment assignment, @ForAll("records") SubmissionRecord record) {
        List<CheckResult> backwards = new ArrayList<>(record.results());
        Collections.reverse(backwards);
        SubmissionRecord reversed = new SubmissionRecord(record.status(), "", List.of(), backwards);

        assertThat(new Marking(assignment).of(reversed).points())
                .isEqualByComparingTo(new Marking(assignment).of(record).points());
    }

    private static boolean allOrNothing(FacetMark mark) {
        return mark.verdict() == Verdict.EARNED
                ? mark.points().compareTo(mark.maxPoints()) == 0
                : mark.points().signum() == 0 && !mark.reason().isEmpty();
    }

    @Provide
    Arbitrary<Assignment> assignments() {
        Arbitrary<String> worth = Arbitraries.integers()
                .between(0, 2000)
                .map(cents -> BigDecimal.valueOf(cents, 2).toPlainString());
        Arbitrary<List<String>> worths = worth.list().ofSize(FACETS.size());
        return Combinators.combine(worths, worths)
                .as((first, second) -> Assignments.of(part(PARTS.get(0), first), part(PARTS.get(1), second)));
    }

    private static Part part(String className, List<String> worths) {
        Map<String, String> points = new TreeMap<>();
        for (int i = 0; i < FACETS.size(); i++) {
            points.put(FACETS.get(i), worths.get(i));
        }
        return Assignments.layer(className, points);
    }

    /** Each check: the part, the facet, the quantity, and whether it passed; most pass, or nothing would ever be earned. */
    @Provide
    Arbitrary<SubmissionRecord> records() {
        Arbitrary<Boolean> passed = Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false));
        Arbitrary<Check> check = Combinators.combine(
                        Arbitraries.of(PARTS), Arbitraries.of(FACETS), Arbitraries.of(FACETS), passed)
                .as(Check::new);
        return check.list().ofMaxSize(30).map(checks -> {
            Records records = new Records();
            checks.forEach(one -> one.addTo(records));
            return records.graded();
        });
    }

    private record Check(String part, String facet, String quantity, boolean passed) {

        void addTo(Records records) {
            Facet under = Facet.parse(facet);
            boolean ofConduct = under.equals(Facet.CONDUCT) || under.equals(Facet.STABILITY);
            Outcome outcome = passed ? new Outcome.Passed() : Records.wrong("wrong");
            records.add(part, facet, ofConduct ? quantity : facet, outcome);
        }
    }
}
