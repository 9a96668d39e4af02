package org.gradus.engine.assignment.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.PartSizes;
import org.gradus.engine.assignment.Shape;

/** What the named sizes of a part are in one step of a test case, as far as its matrices have told. */
final class ShapeBindings {

    private final PartSizes declared;
    private final Map<String, Integer> known = new HashMap<>();

    /** @param declared what the part says of its sizes */
    ShapeBindings(PartSizes declared) {
        this.declared = declared;
    }

    /** Takes an integer of the constructor, which may be a size. */
    void bind(String name, int value) {
        known.put(name, value);
    }

    /**
     * Takes the named sizes of a declared shape from an actual matrix.
     *
     * @param place where the matrix stands, for the message
     * @param what what the matrix is, for the message
     * @throws AssignmentException if the matrix has another fixed size, or another size than an earlier matrix
     */
    void bind(Shape shape, Size actual, JsonPlace place, String what) {
        bind(shape.rows(), actual.rows(), shape, actual, place, what);
        bind(shape.columns(), actual.columns(), shape, actual, place, what);
    }

    private void bind(Dimension side, int size, Shape shape, Size actual, JsonPlace place, String what) {
        int expected = size(side).orElse(size);
        if (expected != size) {
            throw place.problem(
                    what + " is " + actual + ", but it is declared as " + shape
                            + (side instanceof Dimension.Named ? ", and " + side + " is " + expected + " here" : ""),
                    "Give it the declared shape, or correct the other matrices.");
        }
        if (side instanceof Dimension.Named named) {
            known.put(named.name(), size);
        }
    }

    /**
     * Holds sizes that follow from others against what matrices have told.
     *
     * @param place where the step stands, for the message
     * @throws AssignmentException if one is another, or less than 1
     */
    void requireFitting(JsonPlace place) {
        declared.derived()
                .forEach((name, formula) -> declared.derived(name, known).ifPresent(size -> {
                    int actual = known.getOrDefault(name, size);
                    if (actual != size || size < 1) {
                        throw place.problem(
                                "the size " + name + " = " + formula + " is " + size
                                        + (actual == size ? "" : ", but a matrix has " + actual),
                                "Correct the integers of the constructor, or the matrix.");
                    }
                }));
    }

    /** The actual size of a declared shape, if all of its names are known by now. */
    Optional<Size> resolve(Shape shape) {
        OptionalInt rows = size(shape.rows());
        OptionalInt columns = size(shape.columns());
        return rows.isPresent() && columns.isPresent()
                ? Optional.of(new Size(rows.getAsInt(), columns.getAsInt()))
                : Optional.empty();
    }

    private OptionalInt size(Dimension side) {
        if (side instanceof Dimension.Fixed fixed) {
            return OptionalInt.of(fixed.size());
        }
        Integer size = known.get(side.toString());
        return size == null
                ? declared.derived(side.toString(), known).map(OptionalInt::of).orElse(OptionalInt.empty())
                : OptionalInt.of(size);
    }
}
