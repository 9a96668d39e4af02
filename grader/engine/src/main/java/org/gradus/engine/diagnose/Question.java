package org.gradus.engine.diagnose;

import java.util.List;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Ejml;
import org.gradus.wire.MatrixData;

/**
 * What a fresh object of a part is asked in one pass.
 *
 * @param arguments of its constructor, in the order of the part
 * @param input a layer's x, a loss's prediction
 * @param other a layer's dY, a loss's target
 */
public record Question(Part part, List<CaseArgument> arguments, MatrixData input, MatrixData other) {
    public Question {
        arguments = List.copyOf(arguments);
    }

    Operands operands() {
        return new Operands(Constructed.forReference(part, arguments), Ejml.matrix(input), Ejml.matrix(other));
    }
}
