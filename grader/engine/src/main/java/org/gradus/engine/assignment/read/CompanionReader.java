package org.gradus.engine.assignment.read;

import java.util.List;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.protocol.Companion;
import org.gradus.wire.MatrixData;

/** Reads what goes in together with an input. */
final class CompanionReader {

    private CompanionReader() {}

    /**
     * A matrix, or one for each call, side by side.
     *
     * @param wanted the size of each
     * @throws AssignmentException if one is of another size
     */
    static MatrixData read(Companion companion, JsonPlace place, Size wanted) {
        List<JsonPlace> places = companion.isOfEachCall() ? place.elements() : List.of(place);
        return MatrixData.sideBySide(
                places.stream().map(each -> matrix(companion, each, wanted)).toList());
    }

    private static MatrixData matrix(Companion companion, JsonPlace place, Size wanted) {
        MatrixData matrix = place.matrix();
        if (!Size.of(matrix).equals(wanted)) {
            String what = companion.isOfEachCall() ? companion.argument() : "the " + companion.key();
            throw place.problem(
                    what + " is " + matrix.shape() + ", but it should be " + wanted,
                    "Correct its shape, or the input's.");
        }
        return matrix;
    }
}
