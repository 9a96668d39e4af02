package gradus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/**
 * A value of a JSON file, together with the place where it stands, so that a message can say it. Every method throws an
 * {@link IllegalArgumentException} that names the place if the value is of another kind.
 */
record Json(String place, Object value) {

    static Json read(Path file) throws IOException {
        try {
            return new Json(file.getFileName().toString(), JsonReader.read(Files.readString(file)));
        } catch (IllegalArgumentException notJson) {
            throw new IllegalArgumentException(file.getFileName() + ", " + notJson.getMessage(), notJson);
        }
    }

    /** The members of an object, in the order of the file. */
    Map<String, Json> members() {
        Map<String, Json> members = new LinkedHashMap<>();
        Map<?, ?> object = as(Map.class, "an object");
        object.forEach((key, member) -> members.put((String) key, new Json(place + "/" + key, member)));
        return members;
    }

    Optional<Json> find(String key) {
        return Optional.ofNullable(members().get(key));
    }

    Json get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(place + ": \"" + key + "\" is missing"));
    }

    List<Json> items() {
        List<Json> items = new ArrayList<>();
        for (Object item : as(List.class, "an array")) {
            items.add(new Json(place + "/" + items.size(), item));
        }
        return items;
    }

    String text() {
        return as(String.class, "a string");
    }

    boolean flag() {
        return as(Boolean.class, "true or false");
    }

    boolean isNumber() {
        return value instanceof Double;
    }

    double number() {
        double number = as(Double.class, "a number");
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(place + ": this number is too large for a double");
        }
        return number;
    }

    /** A matrix, written as an array of rows. */
    SimpleMatrix matrix() {
        double[][] rows = items().stream().map(Json::row).toArray(double[][]::new);
        for (double[] row : rows) {
            if (row.length == 0 || row.length != rows[0].length) {
                throw new IllegalArgumentException(place + ": every row needs the same number of entries, at least 1");
            }
        }
        return new SimpleMatrix(rows);
    }

    /** The same with every number times 0.75 and every flag the other way round: arguments for another object. */
    Json otherwise() {
        if (value instanceof Map) {
            Map<String, Object> members = new LinkedHashMap<>();
            members().forEach((key, member) -> members.put(key, member.otherwise().value()));
            return new Json(place, members);
        }
        if (value instanceof List) {
            List<Object> items = new ArrayList<>();
            items().forEach(item -> items.add(item.otherwise().value()));
            return new Json(place, items);
        }
        if (value instanceof Boolean) {
            return new Json(place, !flag());
        }
        return isNumber() ? new Json(place, 0.75 * number()) : this;
    }

    /** The same object with another member in place of one, or beside the others. */
    Json with(String name, Json member) {
        Map<String, Object> members = new LinkedHashMap<>();
        members().forEach((key, old) -> members.put(key, old.value()));
        members.put(name, member.value());
        return new Json(place, members);
    }

    private double[] row() {
        return items().stream().mapToDouble(Json::number).toArray();
    }

    private <T> T as(Class<T> kind, String name) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException(place + ": " + name + " was expected");
        }
        return kind.cast(value);
    }
}
