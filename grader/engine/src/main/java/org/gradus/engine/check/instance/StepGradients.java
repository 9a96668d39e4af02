package org.gradus.engine.check.instance;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.wire.MatrixData;

/** The gradients of an optimizer's steps, side by side, made of the first. */
final class StepGradients {

    private static final int MANY_STEPS = 12;

    /** Parameters of so many columns, and of twice and three times as many. */
    private static final int MANY_STEPS_AT = 7;

    /** How large they are beside the first. */
    private static final List<Double> FACTORS = List.of(1.0, -0.75, 0.5, 1.5);

    private StepGradients() {}

    /** Of two steps, three or four, by the number of columns, and now and then of many. */
    static MatrixData after(MatrixData first) {
        int steps = first.columns() % MANY_STEPS_AT == 0 ? MANY_STEPS : 2 + first.columns() % 3;
        return MatrixData.sideBySide(IntStream.range(0, steps)
                .mapToObj(step -> turned(first, step).times(FACTORS.get(step % FACTORS.size())))
                .toList());
    }

    /** The rows so many down: no entry has all its gradients in one proportion to another's. */
    private static MatrixData turned(MatrixData matrix, int down) {
        double[] entries = new double[matrix.rows() * matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                entries[(row + down) % matrix.rows() * matrix.columns() + column] = matrix.get(row, column);
            }
        }
        return new MatrixData(matrix.rows(), matrix.columns(), entries);
    }
}
