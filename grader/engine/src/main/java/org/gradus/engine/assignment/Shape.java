package org.gradus.engine.assignment;

import java.util.stream.Stream;

/** A declared shape of a matrix; where it is an input or an output, its columns are samples. */
public record Shape(Dimension rows, Dimension columns) {

    /** The names of sizes in this shape, rows first. */
    public Stream<String> names() {
        return Stream.of(rows, columns)
                .filter(Dimension.Named.class::isInstance)
                .map(Dimension::toString);
    }

    /** As people write it: {@code [out, in]}. */
    @Override
    public String toString() {
        return "[" + rows + ", " + columns + "]";
    }
}
