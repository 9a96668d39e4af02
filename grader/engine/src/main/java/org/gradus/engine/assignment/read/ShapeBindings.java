package org.gradus.engine.assignment.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Shape;

/** What the named sizes of a part are in one step of a test case, as far as its matrices have told. */
final class ShapeBindings {

    private final Map<String, Integer> known = new HashMap<>();

    /**
     * Takes the named sizes of a declared shape from an actual matrix.
     *
     * @param place where the matrix stands, for the message
     * @param what what the matrix is, for the message
     * @throws AssignmentException if the matrix has another fixed size, or another size than an earlier matrix
     */
    void bind(Shape declared, Size actual, JsonPlace place, String what) {
        bind(declared.rows(), actual.rows(), declared, actual, place, what);
        bind(declared.columns(), actual.columns(), declared, actual, place, what);
    }

    private void bind(Dimension side, int size, Shape declared, Size actual, JsonPlace place, String what) {
        int expected = size(side).orElse(size);
        if (expected != size) {
            throw place.problem(
                    what + " is " + actual + ", but it is declared as " + declared
                            + (side instanceof Dimension.Named ? ", and " + side + " is " + expected + " here" : ""),
                    "Give it the declared shape, or correct the other matrices.");
        }
        if (side instanceof Dimension.Named named) {
            known.put(named.name(), size);
        }
    }

    /** The actual size of a declared shape, if all of its names are known by now. */
    Optional<Size> resolve(Shape declared) {
        OptionalInt rows = size(declared.rows());
        OptionalInt columns = size(declared.columns());
        return rows.isPresent() && columns.isPresent()
                ? Optional.of(new Size(rows.getAsInt(), columns.getAsInt()))
                : Optional.empty();
    }

    private OptionalInt size(Dimension side) {
        if (side instanceof Dimension.Fixed fixed) {
            return OptionalInt.of(fixed.size());
        }
        Integer size = known.get(side.toString());
        return size == null ? OptionalInt.empty() : OptionalInt.of(size);
    }
}
