package org.gradus.engine.check;

import java.util.stream.Collectors;
import org.gradus.wire.Argument;
import org.gradus.wire.Step;

/** Constructors as a student would write them. */
final class Signatures {

    private Signatures() {}

    /** The constructor that a step calls: {@code (SimpleMatrix, SimpleMatrix)}. */
    static String wanted(Step.New step) {
        return step.arguments().stream().map(Signatures::type).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String type(Argument argument) {
        if (argument instanceof Argument.Matrix) {
            return "SimpleMatrix";
        }
        return argument instanceof Argument.Scalar ? "double" : "boolean";
    }
}
