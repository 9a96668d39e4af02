package org.gradus.engine.check.cases;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.References;
import org.gradus.wire.MatrixData;

/**
 * How far expected values are from the right answers to their steps, where that is for want of digits alone. A step is asked with
 * numbers that were rounded on their way; what the case expects may belong to the exact ones.
 */
final class LostDigits {

    /** So close an expected value is to the reference's wherever no digits are lost. */
    private static final double NEGLIGIBLE = 1e-12;

    private LostDigits() {}

    /** Only of quantities where there is such a distance. */
    static SortedMap<ExpectedKey, Double> of(TestCase testCase, References references, NetworkTruth truth) {
        SortedMap<ExpectedKey, Double> lost = new TreeMap<>();
        Optional<Doubt> doubt = Optional.empty();
        for (ExpectedKey key : testCase.expected().keySet()) {
            Optional<MatrixData> answer =
                    Optional.ofNullable(truth.values().get(key)).map(ExpectedValue::entries);
            MatrixData expected = Optional.ofNullable(testCase.expected().get(key))
                    .orElseThrow()
                    .entries();
            double distance = answer.map(
                            right -> Doubt.distance(expected, right).largest())
                    .orElse(0.0);
            if (distance > NEGLIGIBLE * expected.largest()) {
                // Asked for only here: where no digits are lost, nothing has to be run again.
                doubt = doubt.or(() -> Optional.of(Doubt.ofSteps(testCase, references, truth)));
                if (doubt.orElseThrow().explains(key, expected, answer.orElseThrow())) {
                    lost.put(key, distance);
                }
            }
        }
        return lost;
    }
}
