package org.gradus.engine.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gradus.engine.intake.Owner;
import org.gradus.engine.journal.RunFile.SubmissionContent;

/** Reads one submission of {@code run.json}, strictly but for the owner: plain folders have none. */
final class SubmissionContentReader extends StdDeserializer<SubmissionContent> {

    private static final long serialVersionUID = 1L;
    private static final String OWNER = "owner";
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
        Optional<Owner> owner = fields.has(OWNER)
                ? Optional.of(context.readTreeAsValue(fields.get(OWNER), Owner.class))
                : Optional.empty();
        return new SubmissionContent(text(fields, "submission", context), text(fields, "content", context), owner);
    }

    private String text(JsonNode fields, String name, DeserializationContext context) throws IOException {
        return fields.path(name).isTextual()
                ? fields.path(name).textValue()
                : context.reportInputMismatch(this, "no text: %s", name);
    }
}
