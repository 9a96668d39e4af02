package gradus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/**
 * A value of a JSON file, together with the place where it stands, so that a message can say it. Every method throws an
 * {@link IllegalArgumentException} that names the place if the value is of another kind.
 */
record Json(String place, JsonNode value) {

    /** Strict: a key may come only once, and nothing may follow the value. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Json read(Path file) throws IOException {
        try {
            return new Json(file.getFileName().toString(), MAPPER.readTree(Files.readString(file)));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(file.getFileName() + ": " + notJson.getMessage(), notJson);
        }
    }

    /** The members of an object, in the order of the file. */
    Map<String, Json> members() {
        expect(value.isObject(), "an object");
        Map<String, Json> members = new LinkedHashMap<>();
        value.properties().forEach(member -> members.put(
                member.getKey(), new Json(place + "/" + member.getKey(), member.getValue())));
        return members;
    }

    Optional<Json> find(String key) {
        return Optional.ofNullable(members().get(key));
    }

    Json get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(place + ": \"" + key + "\" is missing"));
    }

    List<Json> items() {
        expect(value.isArray(), "an array");
        List<Json> items = new ArrayList<>();
        value.forEach(item -> items.add(new Json(place + "/" + items.size(), item)));
        return items;
    }

    String text() {
        expect(value.isTextual(), "a string");
        return value.textValue();
    }

    boolean flag() {
        expect(value.isBoolean(), "true or false");
        return value.booleanValue();
    }

    boolean isNumber() {
        return value.isNumber();
    }

    double number() {
        expect(isNumber(), "a number");
        double number = value.doubleValue();
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

    /**
     * The same with every number times 0.75 and every flag the other way round: arguments for another object.
     *
     * @param same names of what stays as it is
     */
    Json otherwise(Set<String> same) {
        if (value.isObject()) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            members().forEach((key, member) -> members.set(
                    key, same.contains(key) ? member.value() : member.otherwise(same).value()));
            return new Json(place, members);
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            items().forEach(item -> items.add(item.otherwise(same).value()));
            return new Json(place, items);
        }
        if (value.isBoolean()) {
            return new Json(place, BooleanNode.valueOf(!flag()));
        }
        return isNumber() ? new Json(place, DoubleNode.valueOf(0.75 * number())) : this;
    }

    /** The same object with another member in place of one, or beside the others. */
    Json with(String name, Json member) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        members().forEach((key, old) -> members.set(key, old.value()));
        members.set(name, member.value());
        return new Json(place, members);
    }

    private double[] row() {
        return items().stream().mapToDouble(Json::number).toArray();
    }

    private void expect(boolean isSo, String kind) {
        if (!isSo) {
            throw new IllegalArgumentException(place + ": " + kind + " was expected");
        }
    }
}
