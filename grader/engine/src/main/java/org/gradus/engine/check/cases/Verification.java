package org.gradus.engine.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.ExpectedValue.ExpectedMatrix;
import org.gradus.engine.assignment.ExpectedValue.ExpectedNumber;
import org.gradus.engine.assignment.TestCase;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.wire.MatrixData;

/**
 * Holds every expected value of every case against the reference, entry by entry, to 1e-12 relative whatever the case's own
 * tolerance: a slip in an assignment costs every student marks.
 */
public final class Verification {

    private static final double RELATIVE = 1e-12;
    private static final double ABSOLUTE = 1e-300;

    private final Catalogue catalogue;

    public Verification(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * An expected value with which the reference disagrees.
     *
     * @param file of the case, as its problems name it
     * @param pointer JSON pointer of the value, or of the entry
     */
    public record Disagreement(String file, String pointer, double expected, double reference) {}

    /** All disagreements, case by case, hidden ones last. */
    public List<Disagreement> of(Assignment assignment) {
        return Stream.concat(assignment.cases().stream(), assignment.hiddenCases().stream())
                .flatMap(testCase -> of(testCase).stream())
                .toList();
    }

    private List<Disagreement> of(TestCase testCase) {
        Map<ExpectedKey, ExpectedValue> reference =
                NetworkTruth.of(testCase, catalogue).values();
        List<Disagreement> disagreements = new ArrayList<>();
        testCase.expected().forEach((key, expected) -> {
            ExpectedValue truth = reference.get(key);
            if (expected instanceof ExpectedNumber number && truth instanceof ExpectedNumber computed) {
                compare(testCase, key.pointer(), number.value(), computed.value(), disagreements);
            } else if (expected instanceof ExpectedMatrix matrix && truth instanceof ExpectedMatrix computed) {
                compare(testCase, key.pointer(), matrix.value(), computed.value(), disagreements);
            }
        });
        return disagreements;
    }

    private static void compare(
            TestCase testCase, String pointer, MatrixData expected, MatrixData computed, List<Disagreement> found) {
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                compare(
                        testCase,
                        pointer + "/" + row + "/" + column,
                        expected.get(row, column),
                        computed.get(row, column),
                        found);
            }
        }
    }

    /** Written so that a NaN always disagrees. */
    private static void compare(
            TestCase testCase, String pointer, double expected, double computed, List<Disagreement> found) {
        if (!(Math.abs(expected - computed) <= RELATIVE * Math.abs(computed) + ABSOLUTE)) {
            found.add(new Disagreement(testCase.file(), pointer, expected, computed));
        }
    }
}
