package org.gradus.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.Optional;
import org.gradus.engine.clean.VisibleEscapes;
import org.gradus.engine.result.SubmissionRecord;

/** Records as JSON: strict in reading, the same bytes for the same record in writing. */
final class RecordJson {

    private final ObjectMapper mapper = JsonMapper.builder(VisibleEscapes.factory())
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    byte[] write(SubmissionRecord record) {
        try {
            return mapper.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written as JSON", e);
        }
    }

    /** The record; empty for the JSON value null. */
    Optional<SubmissionRecord> read(byte[] bytes) throws IOException {
        return Optional.ofNullable(mapper.readValue(bytes, SubmissionRecord.class));
    }
}
