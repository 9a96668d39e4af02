package org.gradus.engine.check.property;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.NumberParameter;
import org.gradus.engine.assignment.Part;
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

    /** The same numbers in another order, the rows of every sample one down: what is a target in this order is one in that. */
    static MatrixData order(MatrixData matrix) {
        double[] entries = new double[matrix.rows() * matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                entries[(row + 1) % matrix.rows() * matrix.columns() + column] = matrix.get(row, column);
            }
        }
        return new MatrixData(matrix.rows(), matrix.columns(), entries);
    }

    /** Arguments for another object of the same shapes: its matrices perturbed, numbers and flags others if there are any. */
    static List<CaseArgument> of(Part part, List<CaseArgument> arguments) {
        return IntStream.range(0, arguments.size())
                .mapToObj(i -> of(part.constructor().get(i), arguments.get(i)))
                .toList();
    }

    private static CaseArgument of(ConstructorParameter parameter, CaseArgument argument) {
        if (argument instanceof MatrixArgument matrix) {
            return new MatrixArgument(of(matrix.value()));
        }
        if (argument instanceof FlagArgument flag) {
            return new FlagArgument(!flag.value());
        }
        List<Double> choices = ((NumberParameter) parameter).choices();
        int next = choices.indexOf(((NumberArgument) argument).value()) + 1;
        return new NumberArgument(choices.get(next % choices.size()));
    }
}
