package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;
import org.gradus.reference.catalogue.Arguments;

/** One set of arguments with which every kind of the catalogue can be constructed; layers take {@link #IN} rows. */
final class Subjects {

    static final int IN = 3;

    private Subjects() {}

    static Arguments arguments() {
        return Arguments.none()
                .withMatrix("W", new SimpleMatrix(2, IN, true, 0.5, -1.25, 0.75, 2, 0.125, -0.375))
                .withMatrix("b", Compare.column(0.625, -1.5))
                .withNumber("factor", 0.5)
                .withFlag("meanOverOutputs", true);
    }
}
