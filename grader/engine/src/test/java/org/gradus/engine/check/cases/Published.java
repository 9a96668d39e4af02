package org.gradus.engine.check.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.References;
import org.gradus.wire.MatrixData;

/** The cases of published numbers beside what the references say. */
final class Published {

    private final Assignment assignment;

    Published(Assignment assignment) {
        this.assignment = assignment;
    }

    TestCase testCase(String id) {
        return Stream.concat(assignment.cases().stream(), assignment.hiddenCases().stream())
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The kinds of a case, from the input on, each once. */
    List<String> kinds(String id) {
        return testCase(id).steps().stream()
                .map(step -> step.part().className())
                .distinct()
                .toList();
    }

    static MatrixData expected(TestCase testCase, ExpectedKey key) {
        return entries(testCase.expected(), key);
    }

    /** What the references say. */
    static MatrixData right(TestCase testCase, ExpectedKey key) {
        return entries(NetworkTruth.of(testCase, References.standard()).values(), key);
    }

    /** By how much the number that is furthest from the reference's is off, over all cases. */
    static double furthest(Stream<TestCase> cases) {
        return cases.mapToDouble(Published::furthest).max().orElseThrow();
    }

    static double furthest(TestCase testCase) {
        NetworkTruth truth = NetworkTruth.of(testCase, References.standard());
        return testCase.expected().keySet().stream()
                .mapToDouble(key -> distance(expected(testCase, key), entries(truth.values(), key)))
                .max()
                .orElseThrow();
    }

    private static double distance(MatrixData expected, MatrixData right) {
        double largest = 0;
        for (int row = 0; row < right.rows(); row++) {
            for (int column = 0; column < right.columns(); column++) {
                largest = Math.max(largest, Math.abs(expected.get(row, column) - right.get(row, column)));
            }
        }
        return largest;
    }

    private static MatrixData entries(Map<ExpectedKey, ExpectedValue> values, ExpectedKey key) {
        return Optional.ofNullable(values.get(key)).map(ExpectedValue::entries).orElseThrow();
    }
}
