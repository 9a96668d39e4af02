package org.gradus.engine.author.template;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ConstructorParameter.FlagParameter;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.NamedReference;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;

/** A part in the words that students read. */
record PartWords(Part part) {

    /** The bundled reference that has a stub and a row of its own, if there is one. */
    Optional<String> kind() {
        return part.reference()
                .filter(NamedReference.Bundled.class::isInstance)
                .map(NamedReference::name)
                .filter(name -> TemplateText.isThere("kinds/" + name + ".java"));
    }

    /** {@code Dense(W, b)}. */
    String signature() {
        return part.className()
                + part.constructor().stream()
                        .map(ConstructorParameter::name)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** What fills the gaps of a stub: the class, x, y, and every matrix with its shape, {@code out x in}. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("CLASS", part.className());
        part.matrices().forEach(matrix -> values.put(matrix.name(), shape(matrix.shape())));
        values.put("x", shape(part.input()));
        part.output().ifPresent(output -> values.put("y", shape(output)));
        return values;
    }

    /** {@code out x in}. */
    static String shape(Shape shape) {
        return shape.rows() + " x " + shape.columns();
    }

    /** {@code SimpleMatrix}, {@code int}, {@code boolean} or {@code double}. */
    static String type(ConstructorParameter parameter) {
        if (parameter instanceof MatrixParameter) {
            return "SimpleMatrix";
        }
        if (parameter instanceof IntegerParameter) {
            return "int";
        }
        return parameter instanceof FlagParameter ? "boolean" : "double";
    }
}
