package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.Bound;
import org.gradus.engine.check.References;
import org.gradus.wire.MatrixData;

/**
 * Holds every expected value of every case against the reference, entry by entry: a slip in an assignment costs every student
 * marks. 1e-12 relative, and what the rounding of terms within the step may leave, as far as grading would let it pass; or the
 * case's own tolerance. What nothing was held against is told from what agrees.
 */
public final class Verification {

    private static final double RELATIVE = 1e-12;
    private static final double ABSOLUTE = 1e-300;

    private final References references;

    public Verification(References references) {
        this.references = references;
    }

    /** The value by value findings on an assignment, case by case, hidden ones last. */
    public Verified of(Assignment assignment) {
        List<ValueFinding> findings = Stream.concat(assignment.cases().stream(), assignment.hiddenCases().stream())
                .flatMap(testCase -> of(testCase).stream())
                .toList();
        return new Verified(findings);
    }

    private List<ValueFinding> of(TestCase testCase) {
        NetworkTruth truth = NetworkTruth.of(testCase, references);
        Doubt doubt = Doubt.ofSteps(testCase, references, truth);
        List<ValueFinding> findings = new ArrayList<>();
        testCase.expected()
                .forEach((key, expected) -> findings.add(Optional.ofNullable(
                                truth.values().get(key))
                        .map(answer -> new Value(testCase, key, expected, answer, truth, doubt).finding())
                        .orElseGet(() -> new ValueFinding.NoReference(
                                testCase.file(), key, testCase.step(key).part().className()))));
        return findings;
    }

    /** One expected value and what is known about it. */
    private record Value(
            TestCase testCase,
            ExpectedKey key,
            ExpectedValue given,
            ExpectedValue answer,
            NetworkTruth truth,
            Doubt doubt) {

        ValueFinding finding() {
            List<Disagreement> disagreements = new ArrayList<>();
            boolean isTolerated = false;
            boolean isLost = isLost();
            MatrixData computed = answer.entries();
            for (int row = 0; row < computed.rows(); row++) {
                for (int column = 0; column < computed.columns(); column++) {
                    if (agrees(row, column, isLost)) {
                        continue;
                    }
                    if (isWithinItsTolerance(row, column)) {
                        isTolerated = true;
                    } else {
                        disagreements.add(new Disagreement(
                                testCase.file(),
                                pointer(row, column),
                                given.entries().get(row, column),
                                computed.get(row, column),
                                isLost ? doubt.between(key).get(row, column) : 0));
                    }
                }
            }
            if (!disagreements.isEmpty()) {
                return new ValueFinding.Disagrees(testCase.file(), key, disagreements);
            }
            if (isLost) {
                return new ValueFinding.Unknown(testCase.file(), key, doubt.of(key));
            }
            return isTolerated
                    ? new ValueFinding.Tolerated(
                            testCase.file(), key, testCase.tolerance().orElseThrow())
                    : new ValueFinding.Agrees(testCase.file(), key);
        }

        /** Whether nobody knows the value as well as it would have to be known. */
        private boolean isLost() {
            boolean isFinite = Double.isFinite(answer.entries().largest());
            boolean isTolerated = ownBound()
                    .map(own -> doubt.of(key) <= own.around(answer.entries()))
                    .orElse(false);
            return isFinite && !isTolerated && doubt.hides(key, answer.entries());
        }

        /** Written so that a NaN always disagrees, and so does whatever is held against an infinity. */
        private boolean agrees(int row, int column, boolean isLost) {
            double computed = answer.entries().get(row, column);
            double distance = Math.abs(given.entries().get(row, column) - computed);
            double graded = truth.bound(testCase.step(key), key.quantity()).around(answer.entries());
            double terms = Math.min(doubt.within(key).get(row, column), graded);
            double between = isLost || !doubt.hides(key, answer.entries())
                    ? doubt.between(key).get(row, column)
                    : 0;
            return Double.isFinite(computed)
                    && distance <= Math.max(between, RELATIVE * Math.abs(computed) + ABSOLUTE + terms);
        }

        private boolean isWithinItsTolerance(int row, int column) {
            double computed = answer.entries().get(row, column);
            double distance = Math.abs(given.entries().get(row, column) - computed);
            return Double.isFinite(computed)
                    && ownBound()
                            .map(own -> distance <= own.around(answer.entries()))
                            .orElse(false);
        }

        private Optional<Bound> ownBound() {
            return testCase.tolerance().map(own -> new CaseTolerance(Optional.of(own), 0).around(Bound.forOutputs()));
        }

        private String pointer(int row, int column) {
            return given instanceof ExpectedNumber ? key.pointer() : key.pointer() + "/" + row + "/" + column;
        }
    }
}
