package org.gradus.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Catalogue;

/** One network of worked-values.json, whose numbers were computed with 60 digits and not by this project. */
record WorkedValues(JsonNode json, Loss loss) {

    static WorkedValues of000() {
        return load("000_part_b", new SquaredError(1, false));
    }

    static WorkedValues of001() {
        return load("001_four_layer", new SquaredError(0.5, true));
    }

    static WorkedValues of002() {
        return load("002_cpsc_d02b", new SquaredError(0.5, false));
    }

    static WorkedValues of003() {
        return load("003_sigmoid_cross_entropy_2_3_3", new CrossEntropy());
    }

    private static WorkedValues load(String name, Loss loss) {
        try (InputStream in = WorkedValues.class.getResourceAsStream("/worked-values.json")) {
            return new WorkedValues(
                    new ObjectMapper().readTree(Objects.requireNonNull(in)).get(name), loss);
        } catch (IOException e) {
            throw new AssertionError("worked-values.json cannot be read", e);
        }
    }

    SimpleMatrix x() {
        return matrix(json.get("x"));
    }

    SimpleMatrix target() {
        return matrix(json.get("y"));
    }

    double lossValue() {
        return json.get("loss").asDouble();
    }

    SimpleMatrix dX() {
        return matrix(json.get("d_loss_d_x"));
    }

    int layers() {
        return json.get("layers").size();
    }

    /** A number of one layer, counted from 0: W, b, z, a, activation_derivative, d_loss_d_a, d_loss_d_z, ... */
    SimpleMatrix of(int layer, String quantity) {
        return matrix(json.get("layers").get(layer).get(quantity));
    }

    /** The steps of the network, two for each layer: Dense, then the activation. */
    List<Step> steps() {
        List<Layer> chain = new ArrayList<>();
        for (int layer = 0; layer < layers(); layer++) {
            chain.add(new Dense(of(layer, "W"), of(layer, "b")));
            chain.add(activation(layer));
        }
        return Step.of(chain, x(), prediction -> loss.gradient(prediction, target()));
    }

    /** The loss that the references give. */
    double value() {
        List<Step> steps = steps();
        return loss.value(steps.get(steps.size() - 1).y(), target());
    }

    Layer activation(int layer) {
        String name = json.get("layers").get(layer).get("activation").asText();
        Catalogue catalogue = Catalogue.standard();
        String kind = catalogue.layerNames().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
        return catalogue.layer(kind).orElseThrow().construct(Arguments.none());
    }

    private static SimpleMatrix matrix(JsonNode rows) {
        SimpleMatrix matrix = new SimpleMatrix(rows.size(), rows.get(0).size());
        for (int i = 0; i < matrix.getNumRows(); i++) {
            for (int j = 0; j < matrix.getNumCols(); j++) {
                matrix.set(i, j, rows.get(i).get(j).asDouble());
            }
        }
        return matrix;
    }
}
