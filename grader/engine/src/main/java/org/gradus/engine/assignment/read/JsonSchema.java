package org.gradus.engine.assignment.read;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;

/** The schema of one kind of file, as it stands on the class path for editors and people too. */
final class JsonSchema {

    static final JsonSchema ASSIGNMENT = new JsonSchema("assignment.schema.json");
    static final JsonSchema TEST_CASE = new JsonSchema("testcase.schema.json");

    private final String name;
    private final Schema schema;

    private JsonSchema(String name) {
        this.name = name;
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ENGLISH)
                                .build()))
                .getSchema(text(name), InputFormat.JSON);
    }

    private static String text(String name) {
        try (InputStream in = JsonSchema.class.getResourceAsStream("/gradus/schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("gradus/schema/" + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same place, now known to be as the schema says.
     *
     * @throws AssignmentException with every violation
     */
    JsonPlace checked(JsonPlace root) {
        List<Problem> problems = schema.validate(root.node()).stream()
                .map(error -> problem(root.file(), error))
                .toList();
        if (!problems.isEmpty()) {
            throw new AssignmentException(problems);
        }
        return root;
    }

    private Problem problem(String file, Error error) {
        String place = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                new Problem(
                        file,
                        place + "/" + escaped(error.getProperty()),
                        "there is no property with this name",
                        "Correct its spelling, or remove it; " + name + " lists the properties.");
            case "required" ->
                new Problem(file, place, "the property '" + error.getProperty() + "' is missing", "Add it.");
            default -> new Problem(file, place, error.getMessage(), "Make it match " + name + ".");
        };
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
