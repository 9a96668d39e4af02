package org.gradus.engine.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
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
        try {
            return (JSON.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written as JSON", e);
        }
    }

    /**
     * The same for an object whose last member is a long list: of a large class, no more than one element is a tree at a time.
     *
     * @param head the members before the list
     */
    static byte[] bytes(ObjectNode head, String list, Stream<JsonNode> elements) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // By way of characters, as above: the escapes are those of UTF-16.
        try (Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
            JsonGenerator json = JSON.createGenerator(text);
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> member : head.properties()) {
                json.writeFieldName(member.getKey());
                JSON.writeTree(json, member.getValue());
            }
            json.writeArrayFieldStart(list);
            for (JsonNode element : (Iterable<JsonNode>) elements::iterator) {
                JSON.writeTree(json, element);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
            text.write("\n");
        } catch (IOException e) {
            throw new IllegalStateException("a tree that cannot be written as JSON", e);
        }
        return file.toByteArray();
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
