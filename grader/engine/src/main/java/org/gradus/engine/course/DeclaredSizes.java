package org.gradus.engine.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.assignment.ActualSizes;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.instance.Parameters;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.MatrixData;

/** The shapes that quantities of a part must have in one question. */
final class DeclaredSizes {

    private final Part part;
    private final List<CaseArgument> arguments;
    private final MatrixData input;
    private final Map<String, Integer> known;

    DeclaredSizes(Part part, List<CaseArgument> arguments, MatrixData input) {
        this.part = part;
        this.arguments = arguments;
        this.input = input;
        this.known = ActualSizes.of(part, arguments, input);
    }

    /** A matrix of the right shape; nothing for a number. */
    Optional<MatrixData> of(Facet quantity) {
        if (quantity.holdsOneNumber()) {
            return Optional.empty();
        }
        if (quantity.equals(part.main())) {
            return part.output()
                    .map(shape -> matrix(size(shape.rows()), size(shape.columns())))
                    .or(() -> Optional.of(input));
        }
        return Optional.of(
                quantity.kind() == Facet.Kind.PARAMETER_GRADIENT
                        ? Parameters.value(part, arguments, quantity.parameter())
                        : input);
    }

    private static MatrixData matrix(int rows, int columns) {
        return new MatrixData(rows, columns, new double[rows * columns]);
    }

    private int size(Dimension side) {
        return side instanceof Dimension.Fixed fixed ? fixed.size() : known.getOrDefault(side.toString(), 1);
    }
}
