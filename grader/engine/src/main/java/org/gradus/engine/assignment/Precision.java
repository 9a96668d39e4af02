package org.gradus.engine.assignment;

/** The digits that an assignment asks for. */
public enum Precision {
    /** Those of {@code double}: {@code float} is a slip, and costs one facet of each part. */
    DOUBLE,

    /** Those of {@code float} are enough. */
    SINGLE
}
