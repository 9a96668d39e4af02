package org.gradus.engine.assignment.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.protocol.ChainPlace;
import org.gradus.wire.MatrixData;

/** Makes the layers and the loss of a test case, or its optimizer, carrying the size of the data from step to step. */
final class StepReader {

    private final List<Part> parts;
    private final JsonPlace root;

    /** @param root the whole case */
    StepReader(List<Part> parts, JsonPlace root) {
        this.parts = parts;
        this.root = root;
    }

    /** @throws AssignmentException if a layer is unknown, badly constructed, or does not fit what comes before it */
    List<LayerStep> chain(MatrixData input) {
        List<LayerStep> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>(Set.of(ExpectedKey.LOSS, ExpectedKey.OPTIMIZER));
        Size size = Size.of(input);
        List<JsonPlace> places = root.find("chain").map(JsonPlace::elements).orElse(List.of());
        for (JsonPlace place : places) {
            JsonPlace id = place.at("id");
            if (!ids.add(id.text())) {
                throw id.problem(
                        "the id " + id.text() + " is taken",
                        "Give every layer its own id, other than loss and optimizer.");
            }
            LayerStep step = layer(place, size, steps.isEmpty() ? root.at("input") : place);
            steps.add(step);
            size = step.output();
        }
        return steps;
    }

    private LayerStep layer(JsonPlace place, Size input, JsonPlace inputPlace) {
        Part part = part(place, ChainPlace.INSIDE);
        ShapeBindings sizes = new ShapeBindings(part.sizes());
        sizes.bind(part.input(), input, inputPlace, "the input of " + part.className());
        List<CaseArgument> arguments = new ArgumentReader(part, place, sizes).read();
        Size output = part.output().flatMap(sizes::resolve).orElseThrow();
        return new LayerStep(new CaseStep(place.at("id").text(), part, arguments), input, output);
    }

    /**
     * @param prediction the size of what comes before the loss
     * @param predictionPlace where it stands, for messages
     * @throws AssignmentException if the loss is unknown, badly constructed, or does not fit the prediction
     */
    CaseStep loss(JsonPlace place, Size prediction, JsonPlace predictionPlace) {
        Part part = part(place, ChainPlace.END);
        ShapeBindings sizes = new ShapeBindings(part.sizes());
        sizes.bind(part.input(), prediction, predictionPlace, "the prediction for " + part.className());
        List<CaseArgument> arguments = new ArgumentReader(part, place, sizes).read();
        MatrixData target = root.at("target").matrix();
        sizes.bind(part.input(), Size.of(target), root.at("target"), "the target");
        return new CaseStep(ExpectedKey.LOSS, part, arguments);
    }

    /**
     * @param parameter its size
     * @param parameterPlace where it stands, for messages
     * @throws AssignmentException if the optimizer is unknown, badly constructed, or does not fit the parameter
     */
    CaseStep optimizer(JsonPlace place, Size parameter, JsonPlace parameterPlace) {
        Part part = part(place, ChainPlace.ALONE);
        ShapeBindings sizes = new ShapeBindings(part.sizes());
        sizes.bind(part.input(), parameter, parameterPlace, "the parameter for " + part.className());
        return new CaseStep(ExpectedKey.OPTIMIZER, part, new ArgumentReader(part, place, sizes).read());
    }

    private Part part(JsonPlace step, ChainPlace chainPlace) {
        JsonPlace name = step.at("part");
        return parts.stream()
                .filter(part -> part.protocol().chainPlace() == chainPlace
                        && part.className().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> name.problem(
                        "no " + chainPlace.word() + " of the assignment is called " + name.text(),
                        "Use one of: " + names(chainPlace) + "."));
    }

    private String names(ChainPlace chainPlace) {
        return parts.stream()
                .filter(part -> part.protocol().chainPlace() == chainPlace)
                .map(Part::className)
                .collect(Collectors.joining(", "));
    }
}
