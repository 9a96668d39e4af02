package org.gradus.engine.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.charset.StandardCharsets;
import org.gradus.engine.clean.VisibleEscapes;

/** A tree as a file: indented, members in the order in which they were put, what cannot be shown as an escape. */
public final class JsonFile {

    private static final ObjectMapper JSON = JsonMapper.builder(VisibleEscapes.factory())
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonFile() {}

    /** The file, with a line end after the last line. */
    public static byte[] bytes(JsonNode file) {
        try {
            return (JSON.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written as JSON", e);
        }
    }

    /** A value of ours as a tree. */
    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }
}
