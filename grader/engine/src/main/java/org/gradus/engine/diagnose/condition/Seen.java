package org.gradus.engine.diagnose.condition;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gradus.engine.check.Bound;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/**
 * What was asked about a quantity, what is right, and which entries of the answer are not.
 *
 * @param actual what was answered, in the right shape; nothing where there are no such numbers, and all of it is wrong
 */
record Seen(Question question, MatrixData expected, Optional<MatrixData> actual, Bound bound) {

    static Seen of(Question question, MatrixData expected, Optional<MatrixData> actual, Bound bound) {
        return new Seen(question, expected, actual.filter(expected::sameShape), bound);
    }

    boolean isWrong(int row, int column) {
        double right = expected.get(row, column);
        double tolerance = bound.around(expected)
                + bound.leeway().map(each -> each.get(row, column)).orElse(0.0);
        return actual.isEmpty() || !(Math.abs(actual.get().get(row, column) - right) <= tolerance);
    }

    /** Whether any entry is wrong. */
    boolean isWrong() {
        IntPredicate wrong = entry -> isWrong(entry / expected.columns(), entry % expected.columns());
        return actual.isEmpty()
                || IntStream.range(0, expected.rows() * expected.columns()).anyMatch(wrong);
    }
}
