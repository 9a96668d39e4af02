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
import java.util.Optional;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;
import org.gradus.engine.file.Digest;

/** The schema of one kind of file, as it stands on the class path for editors and people too. */
final class JsonSchema {

    static final JsonSchema ASSIGNMENT = new JsonSchema("assignment.schema.json");
    static final JsonSchema TEST_CASE = new JsonSchema("testcase.schema.json");

    private final String name;
    private final String text;
    private Optional<Schema> schema = Optional.empty();

    private JsonSchema(String name) {
        this.name = name;
        this.text = text(name);
    }

    /** Made when something has to be held against it. */
    private synchronized Schema schema() {
        Schema made = schema.orElseGet(() -> SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ENGLISH)
                                .build()))
                .getSchema(text, InputFormat.JSON));
        schema = Optional.of(made);
        return made;
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
     * What a file holds, if it is as the schema says.
     *
     * @param known files that need not be looked at again; this one is added
     * @throws AssignmentException with every violation
     */
    JsonPlace checked(JsonFile file, ValidFiles known) {
        JsonPlace root = file.parse();
        String hash = new Digest().text(text).text(file.text()).hex();
        if (!known.include(hash)) {
            requireValid(root);
            known.add(hash);
        }
        return root;
    }

    private void requireValid(JsonPlace root) {
        List<Problem> problems = schema().validate(root.node()).stream()
                .map(error -> problem(root.file(), error))
                .toList();
        if (!problems.isEmpty()) {
            throw new AssignmentException(problems);
        }
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
