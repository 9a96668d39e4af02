package org.gradus.engine.check.instance;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/** What the gradients of a part are taken with respect to: the input, or a matrix of the constructor. */
public final class Variables {

    private Variables() {}

    /** The matrix that a gradient is taken with respect to. */
    public static MatrixData value(Part part, Instance instance, Facet gradient) {
        return isInput(part, gradient)
                ? instance.question().input()
                : Parameters.value(part, instance.arguments(), gradient.parameter());
    }

    /** The same instance with another matrix in its place; nobody knows the answers to that. */
    public static Instance with(Part part, Instance instance, Facet gradient, MatrixData other) {
        if (isInput(part, gradient)) {
            Question asked = new Question(other, instance.question().companion());
            return new Instance(instance.arguments(), asked, instance.otherQuestion());
        }
        List<CaseArgument> arguments =
                Parameters.with(part, instance.arguments(), gradient.parameter(), new MatrixArgument(other));
        return new Instance(arguments, instance.question(), instance.otherQuestion());
    }

    private static boolean isInput(Part part, Facet gradient) {
        return part.protocol().inputGradient().equals(Optional.of(gradient));
    }
}
