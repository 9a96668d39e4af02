package org.gradus.engine.report.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The published schema of results, asked by a validator that knows nothing of who writes them. */
public final class ResultSchema {

    private ResultSchema() {}

    /** Every violation in the text of a file; none if it is valid. */
    public static List<String> problems(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(), InputFormat.JSON)
                .validate(text, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String schema() {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("gradus.root")));
        try {
            return Files.readString(root.resolve("testcases/schema/result.schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
