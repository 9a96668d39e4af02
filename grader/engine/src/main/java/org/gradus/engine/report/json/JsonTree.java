package org.gradus.engine.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.gradus.engine.clean.VisibleEscapes;

/** A tree as a file: indented, members in the order in which they were put, what cannot be shown as an escape. */
public final class JsonTree {

    private static final ObjectMapper JSON = JsonMapper.builder(VisibleEscapes.factory())
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonTree() {}

    /** The file, with a line end after the last line. */
    public static byte[] bytes(JsonNode file) {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a text. */
    static String text(JsonNode file) {
        try {
            return JSON.writeValueAsString(file) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written as JSON", e);
        }
    }

    /** Points as they are, to the last digit. */
    public static JsonNode number(BigDecimal number) {
        return DecimalNode.valueOf(number);
    }

    /** A value of ours as a tree. */
    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }
}
