package org.gradus.engine.assignment.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.ConstructorParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.InputDomain;
import org.gradus.engine.assignment.Memory;
import org.gradus.engine.assignment.NamedReference;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.assignment.Telling;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.reference.catalogue.Entries;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.reference.catalogue.Trait;

/** Makes one part of its place in an assignment that is as the schema says. */
final class PartReader {

    private final JsonPlace root;

    PartReader(JsonPlace root) {
        this.root = root;
    }

    /** @throws AssignmentException with the first thing that is wrong in the part */
    Part read() {
        Protocol protocol = protocol();
        Part part = new Part(
                root.at("class").text(),
                root.find("adapter").map(JsonPlace::text),
                protocol.contract(),
                reference(),
                constructor(),
                memory(protocol),
                inputs(protocol),
                new PartSizesReader(root).read(),
                shape(root.at(protocol.inputKey())),
                root.find("output").map(PartReader::shape),
                Marks.byFacet(root.at("points")));
        new PartSizesReader(root).check(part);
        part.output().ifPresent(output -> checkOutput(part, output));
        BlockMarks.check(root.at("points"), part);
        if (protocol.hasParameterGradients()) {
            checkGradients(part);
        }
        tellings(part);
        return part;
    }

    /**
     * How much is told of facets that are an exception.
     *
     * @throws AssignmentException if the part has no such facet
     */
    SortedMap<Facet, Telling> tellings(Part part) {
        SortedMap<Facet, Telling> tellings = new TreeMap<>();
        root.find("feedback")
                .ifPresent(place -> place.keys().forEach(key -> {
                    Facet facet = Facet.parse(key);
                    if (!part.points().containsKey(facet)) {
                        throw place.at(key)
                                .problem(
                                        part.className() + " has no facet " + key,
                                        "Name one of "
                                                + part.points().keySet().stream()
                                                        .map(Facet::toString)
                                                        .collect(Collectors.joining(", "))
                                                + ".");
                    }
                    tellings.put(facet, Telling.parse(place.at(key).text()));
                }));
        return tellings;
    }

    private Optional<NamedReference> reference() {
        return root.find("reference")
                .map(place -> place.node().isTextual() ? new NamedReference.Bundled(place.text()) : ofCourse(place));
    }

    private static NamedReference ofCourse(JsonPlace place) {
        List<JsonPlace> traits = place.find("traits").map(JsonPlace::elements).orElse(List.of());
        return new NamedReference.OfCourse(
                place.at("class").text(),
                traits.stream().map(JsonPlace::text).map(Trait::of).collect(Collectors.toSet()),
                numbers(place, "extremes"));
    }

    private Memory memory(Protocol protocol) {
        boolean isKept =
                root.find("mayRemember").map(flag -> flag.node().booleanValue()).orElse(false);
        return isKept || protocol.remembers() ? Memory.KEPT : Memory.NONE;
    }

    private boolean hasBundledReference() {
        return reference().filter(NamedReference.Bundled.class::isInstance).isPresent();
    }

    private Protocol protocol() {
        return Protocol.of(root.at("contract").text());
    }

    private InputDomain inputs(Protocol protocol) {
        InputDomain inputs = root.find("inputs").map(this::inputs).orElse(InputDomain.DEFAULT);
        return protocol.asksTargets() ? targets().map(inputs::with).orElse(inputs) : inputs;
    }

    private Optional<Targets> targets() {
        Optional<JsonPlace> targets = root.find("targets");
        if (hasBundledReference()) {
            targets.ifPresent(place -> {
                throw place.problem(
                        "the reference knows which targets are fair", "Remove the targets, or the part's reference.");
            });
        } else if (targets.isEmpty()) {
            throw root.problem(
                    "the loss has no bundled reference, and does not say which targets it may be asked about",
                    "Add \"targets\": one of "
                            + Arrays.stream(Targets.values()).map(Targets::word).collect(Collectors.joining(", "))
                            + ".");
        }
        return targets.map(JsonPlace::text).map(Targets::of);
    }

    private InputDomain inputs(JsonPlace place) {
        if (hasBundledReference()) {
            throw place.problem(
                    "the reference knows which inputs are fair", "Remove the inputs, or the part's reference.");
        }
        double low = place.at("low").number();
        double high = place.at("high").number();
        if (low >= high) {
            throw place.problem("low is " + low + ", not less than high, " + high, "Make low less than high.");
        }
        return new InputDomain(
                new Interval(low, high),
                numbers(place, "kinks"),
                numbers(place, "gaps"),
                InputDomain.DEFAULT.targets());
    }

    private static List<Double> numbers(JsonPlace place, String key) {
        return place.find(key).map(JsonPlace::elements).orElse(List.of()).stream()
                .map(JsonPlace::number)
                .toList();
    }

    private List<ConstructorParameter> constructor() {
        List<ConstructorParameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonPlace place : root.at("constructor").elements()) {
            ConstructorParameter parameter = parameter(place);
            if (!names.add(parameter.name())) {
                throw place.problem(
                        "another parameter is also called " + parameter.name(),
                        "Give every parameter of a constructor its own name.");
            }
            parameters.add(parameter);
        }
        return parameters;
    }

    private ConstructorParameter parameter(JsonPlace place) {
        Optional<JsonPlace> matrix = place.find("matrix");
        if (matrix.isPresent()) {
            return new ConstructorParameter.MatrixParameter(
                    place.at("name").text(),
                    shape(matrix.get()),
                    gradient(place),
                    place.find("entries").map(JsonPlace::text).map(Entries::of).orElse(Entries.ANY));
        }
        Optional<JsonPlace> number = place.find("number");
        if (number.isPresent()) {
            List<Double> choices = place.at("choices").elements().stream()
                    .map(JsonPlace::number)
                    .toList();
            return new ConstructorParameter.NumberParameter(number.get().text(), choices);
        }
        Optional<JsonPlace> integer = place.find("integer");
        if (integer.isPresent()) {
            List<JsonPlace> choices =
                    place.find("choices").map(JsonPlace::elements).orElse(List.of());
            return new ConstructorParameter.IntegerParameter(
                    integer.get().text(),
                    choices.stream().map(JsonPlace::integer).toList());
        }
        return new ConstructorParameter.FlagParameter(place.at("flag").text());
    }

    private ConstructorParameter.Gradient gradient(JsonPlace place) {
        boolean asked =
                place.find("gradient").map(flag -> flag.node().booleanValue()).orElse(true);
        if (!asked && !protocol().hasParameterGradients()) {
            throw place.at("gradient").problem("only a layer may leave a gradient out", "Remove \"gradient\".");
        }
        return asked ? ConstructorParameter.Gradient.ASKED : ConstructorParameter.Gradient.NOT_ASKED;
    }

    private static Shape shape(JsonPlace place) {
        List<JsonPlace> sides = place.elements();
        return new Shape(dimension(sides.get(0)), dimension(sides.get(1)));
    }

    private static Dimension dimension(JsonPlace place) {
        return place.node().isTextual() ? new Dimension.Named(place.text()) : new Dimension.Fixed(place.integer());
    }

    private void checkOutput(Part part, Shape output) {
        JsonPlace place = root.at("output");
        if (!output.columns().equals(part.input().columns())) {
            throw place.problem(
                    "the output has " + output.columns() + " columns, but the input has "
                            + part.input().columns(),
                    "Columns are samples: give both the same number.");
        }
        Set<String> known = Stream.concat(
                        Stream.of(part.input()),
                        part.matrices().stream().map(ConstructorParameter.MatrixParameter::shape))
                .flatMap(Shape::names)
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(part.sizes().derived().keySet());
        part.integers().forEach(integer -> known.add(integer.name()));
        output.names().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw place.problem(
                    "the size " + name + " appears neither in the input nor in a matrix of the constructor",
                    "Use a size that follows from them, or a number.");
        });
    }

    private void checkGradients(Part part) {
        JsonPlace place = root.at("points");
        Set<Facet> gradients = part.learnt().stream()
                .map(matrix -> Facet.gradients(matrix.name()))
                .collect(Collectors.toSet());
        for (Facet facet : part.points().keySet()) {
            if (facet.kind() == Facet.Kind.PARAMETER_GRADIENT && !gradients.contains(facet)) {
                throw place.at(facet.toString())
                        .problem(
                                "the constructor has no matrix called " + facet.parameter()
                                        + " whose gradient is asked for",
                                "Remove the marks, or declare the matrix.");
            }
        }
        gradients.stream()
                .sorted()
                .filter(facet -> !part.points().containsKey(facet))
                .findFirst()
                .ifPresent(facet -> {
                    throw place.problem(
                            "the marks for " + facet + " are missing", "Add them: 0 if it is worth nothing.");
                });
    }
}
