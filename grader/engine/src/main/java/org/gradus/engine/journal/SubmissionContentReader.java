package org.gradus.engine.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.journal.RunFile.SubmissionContent;

/** Reads one submission of {@code run.json}, strictly but for the owner: plain folders have none. */
final class SubmissionContentReader extends StdDeserializer<SubmissionContent> {

    private static final long serialVersionUID = 1L;
    private static final String OWNER = "owner";
    private static final String FILE = "file";
    private static final Set<String> FIELDS = Set.of("submission", "content", OWNER);

    SubmissionContentReader() {
        super(SubmissionContent.class);
    }

    @Override
    public SubmissionContent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode fields = context.readTree(parser);
        if (!fields.isObject() || !fields.propertyStream().allMatch(field -> FIELDS.contains(field.getKey()))) {
            return context.reportInputMismatch(this, "no submission of a run");
        }
        Optional<Owner> owner = fields.has(OWNER) ? Optional.of(owner(fields.get(OWNER), context)) : Optional.empty();
        return new SubmissionContent(text(fields, "submission", context), text(fields, "content", context), owner);
    }

    /** Who knows no file of theirs, or was written before it was kept, says nothing of one. */
    private static Owner owner(JsonNode fields, DeserializationContext context) throws IOException {
        if (fields instanceof ObjectNode known && !known.has(FILE)) {
            known.putNull(FILE);
        }
        return context.readTreeAsValue(fields, Owner.class);
    }

    private String text(JsonNode fields, String name, DeserializationContext context) throws IOException {
        return fields.path(name).isTextual()
                ? fields.path(name).textValue()
                : context.reportInputMismatch(this, "no text: %s", name);
    }
}
