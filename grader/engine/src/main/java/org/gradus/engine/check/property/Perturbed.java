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

    /** The same entries from the last to the first. */
    static MatrixData backwards(MatrixData matrix) {
        double[] entries = matrix.rowMajor();
        double[] backwards = new double[entries.length];
        for (int i = 0; i < entries.length; i++) {
            backwards[i] = entries[entries.length - 1 - i];
        }
        return new MatrixData(matrix.rows(), matrix.columns(), backwards);
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
