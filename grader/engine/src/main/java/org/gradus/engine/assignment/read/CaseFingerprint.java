package org.gradus.engine.assignment.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.FlagArgument;
import org.gradus.engine.assignment.CaseArgument.IntegerArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.TestCase;
import org.gradus.wire.MatrixData;

/**
 * What a case asks, however it is written: equal where the same parts are asked about the same numbers. What should come out
 * follows from it, so that two such cases give away one another.
 */
record CaseFingerprint(
        List<AskedStep> steps,
        Numbers input,
        Optional<Numbers> upstream,
        Optional<Numbers> target,
        Optional<Numbers> gradients) {

    /** A part as it is constructed. */
    private record AskedStep(String part, List<Numbers> arguments) {
        static AskedStep of(Part part, List<CaseArgument> arguments) {
            return new AskedStep(
                    part.className(), arguments.stream().map(Numbers::of).toList());
        }
    }

    /** Numbers in their shape; 0 and -0 are the same, and so are a tied parameter and its matrix. */
    private record Numbers(int rows, int columns, List<Double> entries) {

        static Numbers of(MatrixData matrix) {
            return new Numbers(
                    matrix.rows(),
                    matrix.columns(),
                    Arrays.stream(matrix.rowMajor())
                            .map(entry -> entry + 0.0)
                            .boxed()
                            .toList());
        }

        static Numbers of(CaseArgument argument) {
            if (argument instanceof MatrixArgument matrix) {
                return of(matrix.value());
            } else if (argument instanceof TiedArgument tied) {
                return of(tied.expanded());
            } else if (argument instanceof NumberArgument number) {
                return of(new MatrixData(1, 1, number.value()));
            } else if (argument instanceof IntegerArgument integer) {
                return of(new MatrixData(1, 1, integer.value()));
            }
            return of(new MatrixData(1, 1, ((FlagArgument) argument).value() ? 1 : 0));
        }
    }

    static CaseFingerprint of(TestCase testCase) {
        return new CaseFingerprint(
                testCase.steps().stream()
                        .map(step -> AskedStep.of(step.part(), step.arguments()))
                        .toList(),
                Numbers.of(testCase.input()),
                testCase.upstream().map(Numbers::of),
                testCase.target().map(Numbers::of),
                testCase.gradients().map(Numbers::of));
    }
}
