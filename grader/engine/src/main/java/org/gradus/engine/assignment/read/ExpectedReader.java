package org.gradus.engine.assignment.read;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.wire.MatrixData;

/** Makes the expected values of a test case, each held against the step that gives it. */
final class ExpectedReader {

    private static final String NUMBER = "Write the sum of its entries, one number.";

    private final List<LayerStep> chain;
    private final Optional<Size> prediction;
    private final boolean backward;
    private final Optional<Size> parameter;

    /**
     * @param prediction the size of what goes into the loss, if the case has one
     * @param backward whether the case has a loss or an upstream, and so gradients
     * @param parameter the size of the parameter, if it is a case of an optimizer
     */
    ExpectedReader(List<LayerStep> chain, Optional<Size> prediction, boolean backward, Optional<Size> parameter) {
        this.chain = chain;
        this.prediction = prediction;
        this.backward = backward;
        this.parameter = parameter;
    }

    /** @throws AssignmentException with what is wrong under every key */
    SortedMap<ExpectedKey, ExpectedValue> read(JsonPlace expected) {
        Problems problems = new Problems();
        SortedMap<ExpectedKey, ExpectedValue> values = new TreeMap<>();
        for (String text : expected.keys()) {
            ExpectedKey key = ExpectedKey.parse(text);
            problems.attempt(() -> value(key, expected.at(text))).ifPresent(value -> values.put(key, value));
        }
        problems.throwIfAny();
        return values;
    }

    private ExpectedValue value(ExpectedKey key, JsonPlace place) {
        if (key.isOfTheEnd() && prediction.isEmpty()) {
            throw place.problem("the case has no loss", "Add loss and target, or remove this value.");
        }
        if (key.isOfAnOptimizer()) {
            return matrix(
                    place,
                    parameter.orElseThrow(() -> place.problem(
                            "the case has no optimizer", "Add optimizer and gradients, or remove this value.")));
        }
        if (key.isBackward() && !backward) {
            throw place.problem(
                    "the case has neither a loss nor an upstream, so there is no gradient",
                    "Add upstream, or remove this value.");
        }
        return key.isOfTheEnd() ? ofLoss(key, place) : ofLayer(key, place);
    }

    private ExpectedValue ofLoss(ExpectedKey key, JsonPlace place) {
        return key.isBackward()
                ? matrix(place, prediction.orElseThrow())
                : new ExpectedValue.ExpectedNumber(place.number());
    }

    private ExpectedValue ofLayer(ExpectedKey key, JsonPlace place) {
        LayerStep step = step(key, place);
        return switch (key.quantity().kind()) {
            case FORWARD -> matrix(place, step.output());
            case INPUT_GRADIENT -> matrix(place, step.input());
            default -> gradient(step.layer(), key.quantity().parameter(), place);
        };
    }

    private LayerStep step(ExpectedKey key, JsonPlace place) {
        return chain.stream()
                .filter(step -> step.layer().id().equals(key.step()))
                .findFirst()
                .orElseThrow(() -> place.problem("the chain has no layer " + key.step(), "Use one of: " + ids() + "."));
    }

    private String ids() {
        Stream<String> layers = chain.stream().map(step -> step.layer().id());
        Stream<String> loss = prediction.stream().map(size -> ExpectedKey.LOSS);
        return Stream.concat(layers, loss).collect(Collectors.joining(", "));
    }

    private static ExpectedValue gradient(CaseStep layer, String parameter, JsonPlace place) {
        if (layer.part().matrices().stream().noneMatch(m -> m.name().equals(parameter))) {
            throw place.problem(
                    layer.part().className() + " has no matrix called " + parameter, "Correct the name, or remove it.");
        }
        if (layer.part().learnt().stream().noneMatch(m -> m.name().equals(parameter))) {
            throw place.problem(
                    "the assignment asks for no gradient of " + parameter,
                    "Remove it, or remove \"gradient\": false in the assignment.");
        }
        CaseArgument argument = layer.argument(parameter);
        if (argument instanceof CaseArgument.MatrixArgument matrix) {
            return matrix(place, Size.of(matrix.value()));
        }
        if (!place.node().isNumber()) {
            throw place.problem(parameter + " is tied, so its gradient is one number", NUMBER);
        }
        return new ExpectedValue.ExpectedNumber(place.number());
    }

    private static ExpectedValue matrix(JsonPlace place, Size size) {
        if (!place.node().isArray()) {
            throw place.problem("a matrix is expected here, " + size, "Write an array of rows.");
        }
        MatrixData value = place.matrix();
        if (!Size.of(value).equals(size)) {
            throw place.problem(
                    "the matrix is " + value.shape() + ", but the result of the step is " + size, "Correct its shape.");
        }
        return new ExpectedValue.ExpectedMatrix(value);
    }
}
