package org.gradus.engine.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An argument of a constructor, by the name of its parameter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Given.Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = Given.Scalar.class, name = "number"),
    @JsonSubTypes.Type(value = Given.Flag.class, name = "flag")
})
public sealed interface Given {

    /** The parameter's name. */
    String name();

    /** A {@code SimpleMatrix}. */
    record Matrix(String name, StoredMatrix value) implements Given {}

    /** A {@code double}. */
    record Scalar(String name, double value) implements Given {}

    /** A {@code boolean}. */
    record Flag(String name, boolean value) implements Given {}
}
