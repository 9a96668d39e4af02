package org.gradus.engine.protocol;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.wire.MatrixData;

/**
 * Two matrices that go in together.
 *
 * @param input x of a layer, the prediction of a loss, or the parameter before an optimizer's first step
 * @param companion dY of a layer, the target of a loss, or the gradients of an optimizer's steps: where an object is called several
 *     times, those of one call after the other, side by side
 * @param later the inputs of the calls after the first, where they are known; otherwise each is what the call before returned
 */
public record Question(MatrixData input, MatrixData companion, List<MatrixData> later) {

    private static final MatrixData NOTHING = new MatrixData(0, 0);

    public Question {
        later = List.copyOf(later);
    }

    public Question(MatrixData input, MatrixData companion) {
        this(input, companion, List.of());
    }

    /** How many numbers are asked with. */
    public int numbers() {
        return input.rows() * input.columns() + companion.rows() * companion.columns();
    }

    /** Whether more than the main quantity can be asked. */
    public boolean hasCompanion() {
        return !companion.equals(NOTHING);
    }

    /** A question about the main quantity of a part that needs nothing but the input for it. */
    public static Question of(MatrixData input) {
        return new Question(input, NOTHING);
    }

    /** How often an object is called: once, unless the companion is several times as wide as the input. */
    public int calls() {
        return input.columns() == 0 ? 1 : Math.max(1, companion.columns() / input.columns());
    }

    /** The companion of one call, counted from 0. */
    public MatrixData companion(int call) {
        return calls() == 1
                ? companion
                : MatrixData.sideBySide(columns(call * input.columns(), (call + 1) * input.columns()));
    }

    /** The first calls alone. */
    Question first(int calls) {
        return new Question(input, MatrixData.sideBySide(columns(0, calls * input.columns())));
    }

    private List<MatrixData> columns(int from, int to) {
        return IntStream.range(from, to).mapToObj(companion::column).toList();
    }

    /** The same, when it is known what the inputs of the later calls are. */
    Question with(List<MatrixData> laterInputs) {
        return new Question(input, companion, laterInputs);
    }
}
