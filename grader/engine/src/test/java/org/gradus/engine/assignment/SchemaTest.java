package org.gradus.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final List<String> MEMBERS = List.of("properties", "patternProperties", "$defs");
    private static final List<String> NESTED = List.of("items", "then", "else");

    private final List<String> places = new ArrayList<>();
    private final List<String> undescribed = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"assignment.schema.json", "testcase.schema.json"})
    void everyPropertyIsDescribedAndEveryObjectIsClosed(String name) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/gradus/schema/" + name)) {
            walk(new ObjectMapper().readTree(Objects.requireNonNull(in, name)), "");
        }
        assertThat(places).hasSizeGreaterThan(30);
        assertThat(undescribed).isEmpty();
        assertThat(open).isEmpty();
    }

    private void walk(JsonNode schema, String place) {
        places.add(place);
        if (schema.has("properties")
                && !schema.has("allOf")
                && !schema.path("additionalProperties").isBoolean()) {
            open.add(place);
        }
        for (String keyword : MEMBERS) {
            schema.path(keyword).properties().forEach(member -> {
                String there = place + "/" + keyword + "/" + member.getKey();
                if (!member.getValue().path("description").isTextual()
                        && !member.getValue().has("$ref")) {
                    undescribed.add(there);
                }
                walk(member.getValue(), there);
            });
        }
        for (String keyword : NESTED) {
            if (schema.has(keyword)) {
                walk(schema.get(keyword), place + "/" + keyword);
            }
        }
    }
}
