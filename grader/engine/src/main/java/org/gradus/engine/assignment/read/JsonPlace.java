package org.gradus.engine.assignment.read;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;
import org.gradus.wire.MatrixData;

/** A value in a JSON file and where it stands: for reading it, and for saying what is wrong with it. */
record JsonPlace(String file, JsonPointer pointer, JsonNode node) {

    /** The member of this name, if the object has one. */
    Optional<JsonPlace> find(String key) {
        return node.has(key) ? Optional.of(child(key)) : Optional.empty();
    }

    /** The member of this name, which the schema demands. */
    JsonPlace at(String key) {
        return find(key).orElseThrow(() -> problem("'" + key + "' is missing", "Add it."));
    }

    /** The names of the object's members, in the order of the file. */
    List<String> keys() {
        return node.properties().stream().map(entry -> entry.getKey()).toList();
    }

    List<JsonPlace> elements() {
        return IntStream.range(0, node.size())
                .mapToObj(i -> new JsonPlace(file, pointer.appendIndex(i), node.get(i)))
                .toList();
    }

    private JsonPlace child(String key) {
        return new JsonPlace(file, pointer.appendProperty(key), node.get(key));
    }

    String text() {
        return node.textValue();
    }

    /** @throws AssignmentException if it is no {@code int}: the schema's bounds do not hold for numbers beyond a long */
    int integer() {
        try {
            return decimal().intValueExact();
        } catch (ArithmeticException e) {
            throw problem("the number " + decimal() + " is out of range", "Use a smaller one.");
        }
    }

    /** @throws AssignmentException if it is no {@code long} */
    long longInteger() {
        try {
            return decimal().longValueExact();
        } catch (ArithmeticException e) {
            throw problem("the number " + decimal() + " is out of range", "Use a smaller one.");
        }
    }

    BigDecimal decimal() {
        return node.decimalValue();
    }

    /**
     * The number as the nearest {@code double}.
     *
     * @throws AssignmentException if it is so large that it would become infinite, or so small that it would become 0
     */
    double number() {
        BigDecimal written = decimal();
        double value = written.doubleValue();
        if (Double.isInfinite(value)) {
            throw problem("the number " + written + " is too large for a double", "Use a smaller one.");
        }
        if (value == 0 && written.signum() != 0) {
            throw problem("the number " + written + " is too small for a double", "Write 0, or use a larger one.");
        }
        return value;
    }

    /**
     * The array of rows as a matrix.
     *
     * @throws AssignmentException if a row is longer or shorter than the first, or an entry is no double
     */
    MatrixData matrix() {
        List<JsonPlace> rows = elements();
        int columns = rows.get(0).node.size();
        List<Double> entries = new ArrayList<>();
        for (JsonPlace row : rows) {
            if (row.node.size() != columns) {
                throw row.problem(
                        "this row has " + row.node.size() + " entries, but the first row has " + columns,
                        "Give every row of a matrix the same number of entries.");
            }
            row.elements().forEach(entry -> entries.add(entry.number()));
        }
        return new MatrixData(
                rows.size(),
                columns,
                entries.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** What is wrong here, to be thrown. */
    AssignmentException problem(String reason, String remedy) {
        return new AssignmentException(List.of(new Problem(file, pointer.toString(), reason, remedy)));
    }
}
