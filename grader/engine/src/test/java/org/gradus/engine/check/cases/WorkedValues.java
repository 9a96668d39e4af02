package org.gradus.engine.check.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.TestCase;
import org.gradus.wire.MatrixData;

/** A network whose numbers were computed with 60 digits, and not by this project. */
final class WorkedValues {

    private final JsonNode network;

    private WorkedValues(JsonNode network) {
        this.network = network;
    }

    static WorkedValues of000() {
        Path file = Path.of(
                System.getProperty("gradus.root"), "reference", "src", "test", "resources", "worked-values.json");
        try {
            return new WorkedValues(new ObjectMapper().readTree(file.toFile()).get("000_part_b"));
        } catch (IOException e) {
            throw new AssertionError("worked-values.json cannot be read", e);
        }
    }

    /** The case of the same network, as it is shipped. */
    static TestCase testCase000() {
        List<TestCase> cases = Assignments.basics().cases();
        return cases.stream()
                .filter(one -> one.id().equals("000-network"))
                .findFirst()
                .orElseThrow();
    }

    double loss() {
        return network.get("loss").asDouble();
    }

    MatrixData x() {
        return matrix(network.get("x"));
    }

    MatrixData dX() {
        return matrix(network.get("d_loss_d_x"));
    }

    MatrixData of(int layer, String quantity) {
        return matrix(network.get("layers").get(layer).get(quantity));
    }

    private static MatrixData matrix(JsonNode rows) {
        int columns = rows.get(0).size();
        double[] entries = new double[rows.size() * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = rows.get(i / columns).get(i % columns).asDouble();
        }
        return new MatrixData(rows.size(), columns, entries);
    }
}
