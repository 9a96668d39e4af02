package org.gradus.engine.zoo;

import static org.gradus.engine.assignment.AssignmentFolder.ASSIGNMENT;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.AssignmentFolder;
import org.gradus.engine.assignment.Assignments;

/** The assignment of the zoo, with marks for each block of the rows where inputs, or outputs, are stacked. */
final class DividedParts {

    private static final SortedMap<String, Map<String, List<String>>> BLOCKS = new TreeMap<>(Map.of(
            "Attention", Map.of("dX", List.of("q", "k", "v")),
            "LSTMCell", Map.of("dX", List.of("x", "h", "c"), "forward", List.of("h'", "c'"))));

    private DividedParts() {}

    static List<String> names() {
        return List.copyOf(BLOCKS.keySet());
    }

    static Assignment assignment() {
        AssignmentFolder folder = AssignmentFolder.of(Assignments.everyKindFolder());
        for (int i = 0; i < Assignments.everyKind().parts().size(); i++) {
            String part = "/parts/" + i;
            String name = folder.tree(ASSIGNMENT).at(part + "/class").asText();
            BLOCKS.getOrDefault(name, Map.of()).forEach((quantity, blocks) -> {
                folder.remove(ASSIGNMENT, part + "/points/" + quantity);
                blocks.forEach(block -> folder.set(ASSIGNMENT, part + "/points/" + quantity + "." + block, "2"));
            });
        }
        return folder.load();
    }
}
