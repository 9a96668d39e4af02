package gradus;

import java.util.LinkedHashMap;
import java.util.Map;
import layers.CrossEntropy;
import layers.Dense;
import layers.ReLU;
import layers.Sigmoid;
import layers.SoftmaxCrossEntropy;
import layers.SquaredError;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;

/** The one place of the tests that names your classes: if you move a class to another package, change its import here. */
final class Parts {

    private Parts() {}

    /** A new layer, as {@code {"part": "Dense", "arguments": {"W": ..., "b": ...}}} asks for it. */
    static Layer layer(Json step) {
        return layer(step, new LinkedHashMap<>());
    }

    /**
     * The same, for looking again at what the constructor was given.
     *
     * @param given gets every matrix of the arguments, by its name
     */
    static Layer layer(Json step, Map<String, SimpleMatrix> given) {
        String part = step.get("part").text();
        switch (part) {
            case "Dense":
                SimpleMatrix W = step.get("arguments").get("W").matrix();
                SimpleMatrix b = bias(step.get("arguments").get("b"), W.getNumRows());
                given.put("W", W);
                given.put("b", b);
                return new Dense(W, b);
            case "ReLU":
                return new ReLU();
            case "Sigmoid":
                return new Sigmoid();
            default:
                throw new IllegalArgumentException(step.place() + ": no layer is called " + part);
        }
    }

    /** A new loss, as {@code {"part": "SquaredError", "arguments": {"factor": ..., "meanOverOutputs": ...}}} asks for it. */
    static Loss loss(Json step) {
        String part = step.get("part").text();
        switch (part) {
            case "SquaredError":
                Json arguments = step.get("arguments");
                return new SquaredError(
                        arguments.get("factor").number(),
                        arguments.get("meanOverOutputs").flag());
            case "CrossEntropy":
                return new CrossEntropy();
            case "SoftmaxCrossEntropy":
                return new SoftmaxCrossEntropy();
            default:
                throw new IllegalArgumentException(step.place() + ": no loss is called " + part);
        }
    }

    /** b as it is written, or one number that all outputs share, {@code {"tied": 0.35}}, as a column of its own. */
    private static SimpleMatrix bias(Json b, int outputs) {
        if (b.value().isObject()) {
            return SimpleMatrix.filled(outputs, 1, b.get("tied").number());
        }
        return b.matrix();
    }
}
