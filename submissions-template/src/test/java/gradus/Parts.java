package gradus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    /** The arguments that are integers, such as the sides of an image: they fit together, so every object gets the same. */
    static final Set<String> INTEGERS = Set.of();

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
        Arguments arguments = new Arguments(step, given);
        switch (part) {
            case "Dense":
                return new Dense(
                        arguments.matrix("W"),
                        arguments.column("b", "W"));
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
        Arguments arguments = new Arguments(step, new LinkedHashMap<>());
        switch (part) {
            case "SquaredError":
                return new SquaredError(
                        arguments.number("factor"),
                        arguments.flag("meanOverOutputs"));
            case "CrossEntropy":
                return new CrossEntropy();
            case "SoftmaxCrossEntropy":
                return new SoftmaxCrossEntropy();
            default:
                throw new IllegalArgumentException(step.place() + ": no loss is called " + part);
        }
    }
}
