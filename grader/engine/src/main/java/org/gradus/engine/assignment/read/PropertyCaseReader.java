package org.gradus.engine.assignment.read;

import java.util.List;
import java.util.Optional;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.TiedArgument;
import org.gradus.engine.assignment.CaseStep;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.protocol.Companion;
import org.gradus.engine.protocol.Question;
import org.gradus.wire.MatrixData;

/** Makes a property's case of a file that is as the schema says, and refuses what a schema cannot see. */
final class PropertyCaseReader {

    static final String PROPERTY = "property";

    private static final String SECOND = "second";
    private static final String DIFFERENCES = "finite differences";
    private static final List<String> FOR_VALUES = List.of("expected", "facet", "tolerance");

    private final List<Part> parts;
    private final JsonPlace root;

    PropertyCaseReader(List<Part> parts, JsonPlace root) {
        this.parts = parts;
        this.root = root;
    }

    /** @throws AssignmentException if it is about more than one step, or what is asked does not fit the step */
    PropertyCase read() {
        FOR_VALUES.forEach(this::refuse);
        MatrixData input = root.at("input").matrix();
        StepReader steps = new StepReader(parts, root);
        List<LayerStep> chain = steps.chain(input);
        Optional<CaseStep> loss = root.find("loss").map(place -> steps.loss(place, Size.of(input), root.at("input")));
        Optional<CaseStep> optimizer =
                root.find(ExpectedKey.OPTIMIZER).map(place -> steps.optimizer(place, Size.of(input), root.at("input")));
        Optional<CaseStep> alone = loss.or(() -> optimizer);
        if (chain.size() + loss.stream().count() + optimizer.stream().count() != 1) {
            throw root.problem(
                    "a property is about a single layer or a single loss", "Keep one layer in the chain, or the loss.");
        }
        return alone.map(end -> of(end.part(), end.arguments()))
                .orElseGet(() ->
                        of(chain.get(0).layer().part(), chain.get(0).layer().arguments()));
    }

    private void refuse(String key) {
        root.find(key).ifPresent(place -> {
            throw place.problem(
                    "a case with a property has no " + key, "Remove it, or remove property and second instead.");
        });
    }

    private PropertyCase of(Part part, List<CaseArgument> arguments) {
        List<CaseArgument> untied = untied(arguments);
        String property = root.at(PROPERTY).text();
        List<CaseArgument> others = root.find(SECOND)
                .flatMap(place -> place.find("arguments").map(given -> otherArguments(part, property, place, given)))
                .orElse(untied);
        Optional<Question> other = root.find(SECOND).map(place -> question(part, others, place));
        if (other.isEmpty() && !property.equals(DIFFERENCES)) {
            throw root.problem("the property '" + property + "' needs a second question", "Add second.");
        }
        return new PropertyCase(
                root.at("id").text(),
                root.file(),
                root.at("title").text(),
                property,
                part,
                untied,
                question(part, untied, root),
                property.equals(PropertyCase.TWO_SIZES) ? others : List.of(),
                other);
    }

    private static List<CaseArgument> otherArguments(Part part, String property, JsonPlace second, JsonPlace given) {
        if (!property.equals(PropertyCase.TWO_SIZES)) {
            throw given.problem(
                    "the property '" + property + "' takes no other arguments",
                    "Remove them, or use the property '" + PropertyCase.TWO_SIZES + "'.");
        }
        ShapeBindings sizes = new ShapeBindings(part.sizes());
        sizes.bind(
                part.input(),
                Size.of(second.at("input").matrix()),
                second.at("input"),
                "the input of " + part.className());
        return untied(new ArgumentReader(part, second, sizes).read());
    }

    private static List<CaseArgument> untied(List<CaseArgument> arguments) {
        return arguments.stream().map(PropertyCaseReader::untied).toList();
    }

    private static CaseArgument untied(CaseArgument argument) {
        return argument instanceof TiedArgument tied ? new MatrixArgument(tied.expanded()) : argument;
    }

    private Question question(Part part, List<CaseArgument> arguments, JsonPlace place) {
        String companion = part.protocol().companion().key();
        for (Companion stranger : Companion.values()) {
            Optional<JsonPlace> there = place.find(stranger.key());
            if (stranger != part.protocol().companion() && there.isPresent()) {
                throw there.get()
                        .problem(
                                "a " + part.protocol().word() + " has no " + stranger.key(),
                                "Write " + companion + " instead.");
            }
        }
        MatrixData input = place.at("input").matrix();
        ShapeBindings sizes = sizes(part, arguments);
        sizes.bind(part.input(), Size.of(input), place.at("input"), "the input of " + part.className());
        Size wanted = part.output().flatMap(sizes::resolve).orElse(Size.of(input));
        return new Question(input, CompanionReader.read(part.protocol().companion(), place.at(companion), wanted));
    }

    /** What the arguments say; they were held against each other when they were read. */
    private ShapeBindings sizes(Part part, List<CaseArgument> arguments) {
        ShapeBindings sizes = new ShapeBindings(part.sizes());
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof CaseArgument.IntegerArgument integer) {
                sizes.bind(part.constructor().get(i).name(), integer.value());
            }
            if (part.constructor().get(i) instanceof ConstructorParameter.MatrixParameter parameter
                    && arguments.get(i) instanceof MatrixArgument matrix) {
                sizes.bind(parameter.shape(), Size.of(matrix.value()), root, parameter.name());
            }
        }
        return sizes;
    }
}
