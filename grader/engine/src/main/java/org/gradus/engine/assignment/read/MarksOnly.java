package org.gradus.engine.assignment.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.gradus.engine.protocol.Facet;

/**
 * Tells what of {@code assignment.json} changes marks, or how they are told, from all the rest, which may change results. A member that
 * this class does not know changes results: at worst something is run once more than it need be.
 */
final class MarksOnly {

    private static final List<String> OF_ALL = List.of("title", "followThrough", "feedback");
    private static final List<String> OF_A_PART = List.of("points", "feedback");
    private static final String PARTS = "parts";
    private static final String NETWORK = "network";

    /** The same members in another order, or with other spaces, are the same. */
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final ObjectNode root;

    MarksOnly(JsonPlace root) {
        this.root = (ObjectNode) root.node();
    }

    /** What changes marks alone. */
    String text() {
        ObjectNode marks = JsonNodeFactory.instance.objectNode();
        copy(root, OF_ALL, marks);
        ArrayNode parts = marks.putArray(PARTS);
        root.path(PARTS).forEach(part -> copy(part, OF_A_PART, parts.addObject()));
        if (root.has(NETWORK)) {
            copy(root.path(NETWORK), OF_A_PART, marks.putObject(NETWORK));
        }
        return written(marks);
    }

    /** All the rest. */
    String rest() {
        ObjectNode rest = root.deepCopy();
        rest.remove(OF_ALL);
        rest.path(PARTS).forEach(MarksOnly::withoutMarks);
        if (rest.has(NETWORK)) {
            withoutMarks(rest.path(NETWORK));
        }
        return written(rest);
    }

    private static void withoutMarks(JsonNode part) {
        JsonNode points = part.path("points");
        ((ObjectNode) part).remove(OF_A_PART);
        ((ObjectNode) part).set("facets", facets(points));
    }

    /** Which facets there are, and what missing digits cost: a misconception is named for that facet. */
    private static JsonNode facets(JsonNode points) {
        ObjectNode facets = JsonNodeFactory.instance.objectNode();
        points.fieldNames().forEachRemaining(facet -> facets.put(facet, true));
        String stability = Facet.STABILITY.toString();
        BigDecimal worth = points.path(stability).decimalValue();
        return facets.put(stability, worth.signum() > 0);
    }

    private static void copy(JsonNode from, List<String> members, ObjectNode to) {
        members.stream().filter(from::has).forEach(member -> to.set(member, from.get(member)));
    }

    private static String written(JsonNode node) {
        try {
            return SORTED.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that cannot be written", e);
        }
    }
}
