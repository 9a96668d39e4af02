package org.gradus.engine.check.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.assignment.PropertyCase.Question;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.instance.LayerInstance;
import org.gradus.engine.check.instance.LayerInstance.Pass;
import org.gradus.engine.check.instance.LossInstance;
import org.gradus.engine.check.instance.LossInstance.Pair;
import org.gradus.engine.check.instance.TwoSizes;
import org.gradus.wire.Contract;

/** The properties that a file can name, on exactly what the file gives. */
public final class Replays {

    private static final String DIFFERENCES = "finite differences";

    private Replays() {}

    /** The names of the properties that do not compare with a reference. */
    public static List<String> names(Part part) {
        List<? extends Property<?>> conduct =
                part.contract() == Contract.LAYER ? LayerTrials.conduct() : LossTrials.conduct();
        return Stream.concat(
                        conduct.stream()
                                .filter(property -> property.isAbout(part))
                                .map(Property::name),
                        Stream.of(PropertyCase.TWO_SIZES, DIFFERENCES))
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
        List<String> names = names(file.part());
        if (!names.contains(file.property())) {
            throw file.unknownProperty(
                    file.part().className() + " has no property '" + file.property() + "'",
                    "Use one of: " + String.join(", ", names) + ".");
        }
    }

    private static Experiment ofLayer(PropertyCase file, Candidate candidate) {
        Pass first = pass(file.question());
        Pass second = file.otherQuestion().map(Replays::pass).orElse(first);
        LayerInstance instance = new LayerInstance(file.arguments(), first, second, Optional.empty());
        if (file.property().equals(PropertyCase.TWO_SIZES)) {
            LayerInstance other = new LayerInstance(file.otherArguments(), second, second, Optional.empty());
            return LayerTrials.twoSizes().on(candidate, new TwoSizes<>(instance, other));
        }
        return LayerTrials.conduct().stream()
                .filter(property -> property.name().equals(file.property()))
                .findFirst()
                .map(property -> property.on(candidate, instance))
                .orElseGet(() -> LayerFollowsItsForward.replayed(candidate, instance));
    }

    private static Experiment ofLoss(PropertyCase file, Candidate candidate) {
        Pair first = pair(file.question());
        Pair second = file.otherQuestion().map(Replays::pair).orElse(first);
        LossInstance instance = new LossInstance(file.arguments(), first, second, Optional.empty());
        if (file.property().equals(PropertyCase.TWO_SIZES)) {
            LossInstance other = new LossInstance(file.otherArguments(), second, second, Optional.empty());
            return LossTrials.twoSizes().on(candidate, new TwoSizes<>(instance, other));
        }
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
