package org.gradus.engine.check.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gradus.engine.assignment.AssignmentFolder.ASSIGNMENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.AssignmentFolder;
import org.gradus.engine.assignment.Network;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.References;
import org.gradus.engine.check.suite.CheckSuite;
import org.gradus.engine.mark.FacetMark;
import org.gradus.engine.mark.Marking;
import org.gradus.engine.mark.SubmissionMarks;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.result.CheckResult;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.engine.result.SubmissionRecord;
import org.gradus.engine.subject.InProcessSubject;
import org.gradus.engine.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A student's own layers in training, and what that is worth. */
class TrainingCheckTest {

    private static final String RIGHT = "org.gradus.reference.Dense";
    private static final String NETWORK = """
            {"points": {"chain": 4, "trains": 2},
             "training": {
               "case": "004-dense-relu-softmax",
               "optimizer": {
                 "reference": "StochasticGradientDescent",
                 "arguments": {"rate": 0.5, "momentum": 0.9, "nesterov": false, "weightDecay": 0}},
               "steps": 30,
               "below": 0.8}}
            """;

    private static final Assignment ASSIGNMENT_WITH_MARKS = folder().load();
    private static final CheckSuite SUITE =
            new CheckSuite(ASSIGNMENT_WITH_MARKS, References.standard(), ASSIGNMENT_WITH_MARKS.seed());

    private static AssignmentFolder folder() {
        return AssignmentFolder.with(
                        "004-dense-relu-softmax", "002-network", "003-layer1-dense", "stability-cross-entropy")
                .set(ASSIGNMENT, "/network", NETWORK);
    }

    private static Map<String, Candidate> with(String dense) {
        Map<String, Candidate> candidates = new HashMap<>();
        ASSIGNMENT_WITH_MARKS
                .parts()
                .forEach(part -> candidates.put(
                        part.className(), new Candidate(part, "org.gradus.reference." + part.className())));
        candidates.put(
                "Dense", new Candidate(ASSIGNMENT_WITH_MARKS.part("Dense").orElseThrow(), dense));
        return candidates;
    }

    private static SubmissionMarks marks(Map<String, Candidate> candidates) {
        List<CheckResult> results = SUITE.network(candidates, new InProcessSubject());
        return new Marking(ASSIGNMENT_WITH_MARKS).of(SubmissionRecord.graded(List.of(), results, List.of(), List.of()));
    }

    private static FacetMark mark(SubmissionMarks marks, Facet facet) {
        return marks.facets().stream()
                .filter(mark -> mark.part().equals(Network.NAME) && mark.facet().equals(facet))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome training(String dense) {
        return SUITE.network(with(dense), new InProcessSubject()).stream()
                .filter(result -> result.check().facet().equals(Optional.of(Facet.TRAINS)))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void rightLayersEarnAllOfIt() {
        SubmissionMarks marks = marks(with(RIGHT));
        assertThat(marks.points(Network.NAME)).isEqualByComparingTo("6");
        assertThat(marks.maxPoints()).isEqualByComparingTo(ASSIGNMENT_WITH_MARKS.maxPoints());
    }

    @Test
    void aGradientThatPointsTheWrongWayLearnsNothing() {
        SubmissionMarks marks = marks(with(Zoo.wrong("Dense", "sign flipped in gradients.W")));
        assertThat(mark(marks, Facet.CHAIN).reason()).startsWith("dL/dW of dense2 at row 0, column 0 is ");
        assertThat(mark(marks, Facet.TRAINS).reason())
                .startsWith("after 30 steps of StochasticGradientDescent by your gradients the loss is ")
                .endsWith(" at the start; it should be below 0.8");
        assertThat(marks.points(Network.NAME)).isEqualByComparingTo("0");
    }

    /** A bias that follows one sample alone learns all the same. */
    @Test
    void theTwoFacetsAreEarnedApart() {
        SubmissionMarks marks = marks(with(Zoo.wrong("Dense", "first sample only in gradients.b")));
        assertThat(mark(marks, Facet.CHAIN).verdict()).isEqualTo(FacetMark.Verdict.LOST);
        assertThat(mark(marks, Facet.TRAINS).verdict()).isEqualTo(FacetMark.Verdict.EARNED);
    }

    @Test
    void missingDigitsArePaidForByThePartAlone() {
        SubmissionMarks marks = marks(with(Zoo.wrong("Dense", "in float in forward dX gradients.W gradients.b")));
        assertThat(marks.points(Network.NAME)).isEqualByComparingTo("6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not written in dX gradients.W gradients.b | NotImplemented
            nothing in forward                        | WrongShape
            a row too many in forward                 | WrongShape
            left zero in dX gradients.W gradients.b   | Failed
            """)
    void whatCannotGoOnIsToldAsElsewhere(String slip, String outcome) {
        assertThat(training(Zoo.wrong("Dense", slip)).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    /** What the loss is does not say the student: one whose value is always 0 has learnt nothing by that. */
    @Test
    void aLossOfZeroIsNotBelieved() {
        Map<String, Candidate> candidates = with(Zoo.wrong("Dense", "left zero in dX gradients.W gradients.b"));
        candidates.put(
                "SoftmaxCrossEntropy",
                new Candidate(
                        ASSIGNMENT_WITH_MARKS.part("SoftmaxCrossEntropy").orElseThrow(),
                        Zoo.wrong("SoftmaxCrossEntropy", "left zero in value gradient")));
        assertThat(mark(marks(candidates), Facet.TRAINS).verdict()).isEqualTo(FacetMark.Verdict.LOST);
    }

    @Test
    void withoutAClassNothingIsRun() {
        Map<String, Candidate> candidates = with(RIGHT);
        candidates.remove("ReLU");
        assertThat(mark(marks(candidates), Facet.TRAINS).reason())
                .isEqualTo("not run, because there is no ReLU to run");
    }

    @Test
    void aNumberThatIsNoneEndsIt() {
        Flaw.NotLearnt flaw = new Flaw.NotLearnt("Adam", 3, 2, 1, 0.5);
        assertThat(flaw.sentence())
                .isEqualTo("after 3 steps of Adam by your gradients the loss is 1, from 2 at the start; it should be"
                        + " below 0.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /training/steps                      | 2                  | /network/training                          | with right layers the loss does not fall to half of the bound, 0.4, but to
            /training/below                      | 1e-9               | /network/training                          | with right layers the loss does not fall to half of the bound
            /training/case                       | "no-such-case"     | /network/training/case                     | there is no public case called no-such-case
            /training/case                       | "002-network"      | /network/training/case                     | dense1 of 002-network has a tied parameter, which a step would untie
            /training/case                       | "003-layer1-dense" | /network/training/case                     | 003-layer1-dense has no loss
            /training/optimizer/reference        | "Momentum"         | /network/training/optimizer/reference      | there is no optimizer called 'Momentum'
            /training/optimizer/arguments/beta   | 0.9                | /network/training/optimizer/arguments/beta | StochasticGradientDescent has no argument called beta
            /training/optimizer/arguments        | {"rate": 1}        | /network/training/optimizer/arguments      | expected
            /points                              | {"chain": 1}       | /network                                   | marks for trains and "training" belong together
            /points/chain                        | 0.001              | /network/points/chain                      | the marks 0.001 have more than 2 decimal places
            """)
    void whatCannotBeTrainedOnIsRefused(String pointer, String json, String place, String reason) {
        assertThat(problems(folder().set(ASSIGNMENT, "/network" + pointer, json)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo(place);
                    assertThat(problem.reason()).contains(reason);
                });
    }

    @Test
    void aChainThatIsWorthMarksHasACase() {
        assertThat(problems(AssignmentFolder.with("003-layer1-dense")
                        .set(ASSIGNMENT, "/network", "{\"points\": {\"chain\": 1}}")))
                .extracting(Problem::pointer)
                .contains("/network/points/chain");
    }

    private static List<Problem> problems(AssignmentFolder folder) {
        return catchThrowableOfType(
                        AssignmentException.class, () -> new CheckSuite(folder.load(), References.standard(), 1))
                .problems();
    }
}
