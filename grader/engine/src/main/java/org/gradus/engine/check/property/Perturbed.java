package org.gradus.engine.check.property;

import java.util.List;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.wire.MatrixData;

/** Another matrix of the same shape, every entry that is not 0 different. */
final class Perturbed {

    private static final double FACTOR = 0.75;

    private Perturbed() {}

    /** Nearer to 0, and so still in every domain in which a right answer is asked for. */
    static MatrixData of(MatrixData matrix) {
        double[] entries = matrix.rowMajor();
        for (int i = 0; i < entries.length; i++) {
            entries[i] *= FACTOR;
        }
        return new MatrixData(matrix.rows(), matrix.columns(), entries);
    }

    /** Arguments for another object of the same shapes: its matrices perturbed, all else as it is. */
    static List<CaseArgument> of(List<CaseArgument> arguments) {
        return arguments.stream().map(Perturbed::of).toList();
    }

    private static CaseArgument of(CaseArgument argument) {
        return argument instanceof MatrixArgument matrix ? new MatrixArgument(of(matrix.value())) : argument;
    }
}
