package org.gradus.engine.check.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.assignment.PropertyCase.Question;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.instance.LayerInstance;
import org.gradus.engine.check.instance.LayerInstance.Pass;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstance.Pair;
import org.gradus.wire.Contract;

/** The properties that a file can name, on exactly what the file gives. */
public final class Replays {

    private Replays() {}

    /** The names of the properties that do not compare with a reference. */
    public static List<String> names(Contract contract) {
        return contract == Contract.LAYER
                ? Stream.concat(
                                LayerTrials.conduct().stream().map(Property::name),
                                Stream.of(new LayerFollowsItsForward().name()))
                        .toList()
                : Stream.concat(
                                LossTrials.conduct().stream().map(Property::name),
                                Stream.of(new LossFollowsItsValue().name()))
                        .toList();
    }

    /**
     * The experiment that a file asks for.
     *
     * @throws AssignmentException if its part has no property of this name
     */
    public static Experiment of(PropertyCase file, Candidate candidate) {
        requireKnown(file);
        return file.part().contract() == Contract.LAYER ? ofLayer(file, candidate) : ofLoss(file, candidate);
    }

    /**
     * Refuses a property that there is not.
     *
     * @throws AssignmentException if the file's part has none of this name
     */
    public static void requireKnown(PropertyCase file) {
        Contract contract = file.part().contract();
        if (!names(contract).contains(file.property())) {
            throw file.unknownProperty(
                    "a " + (contract == Contract.LAYER ? "layer" : "loss") + " has no property '" + file.property()
                            + "'",
                    "Use one of: " + names(contract).stream().collect(Collectors.joining(", ")) + ".");
        }
    }

    private static Experiment ofLayer(PropertyCase file, Candidate candidate) {
        Pass first = pass(file.question());
        LayerInstance instance = new LayerInstance(
                file.arguments(), first, file.otherQuestion().map(Replays::pass).orElse(first), Optional.empty());
        return LayerTrials.conduct().stream()
                .filter(property -> property.name().equals(file.property()))
                .findFirst()
                .map(property -> property.on(candidate, instance))
                .orElseGet(() -> LayerFollowsItsForward.replayed(candidate, instance));
    }

    private static Experiment ofLoss(PropertyCase file, Candidate candidate) {
        Pair first = pair(file.question());
        LossInstance instance = new LossInstance(
                file.arguments(), first, file.otherQuestion().map(Replays::pair).orElse(first), Optional.empty());
        return LossTrials.conduct().stream()
                .filter(property -> property.name().equals(file.property()))
                .findFirst()
                .map(property -> property.on(candidate, instance))
                .orElseGet(() -> LossFollowsItsValue.replayed(candidate, instance));
    }

    private static Pass pass(Question question) {
        return new Pass(question.input(), question.companion());
    }

    private static Pair pair(Question question) {
        return new Pair(question.input(), question.companion());
    }
}
