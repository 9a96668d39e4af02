package org.gradus.engine.check.law;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PropertyCase;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.protocol.Question;

/** The properties that a file can name, on exactly what the file gives. */
public final class Replays {

    private static final String DIFFERENCES = "finite differences";

    private Replays() {}

    /** The names of the properties that do not compare with a reference. */
    public static List<String> names(Part part) {
        return Stream.of(
                        PartProperties.conduct(part).stream().map(Property::name),
                        Stream.of(PropertyCase.TWO_SIZES),
                        Stream.of(DIFFERENCES).filter(name -> !part.gradients().isEmpty()))
                .flatMap(names -> names)
                .toList();
    }

    /**
     * The experiment that a file asks for.
     *
     * @throws AssignmentException if its part has no property of this name
     */
    public static Experiment of(PropertyCase file, Candidate candidate) {
        requireKnown(file);
        Question other = file.otherQuestion().orElse(file.question());
        Instance instance = new Instance(file.arguments(), file.question(), other);
        if (file.property().equals(PropertyCase.TWO_SIZES)) {
            Instance beside = new Instance(file.otherArguments(), other, other);
            return PartProperties.twoSizes(file.part().protocol()).on(candidate, instance.beside(beside));
        }
        return PartProperties.conduct(file.part()).stream()
                .filter(property -> property.name().equals(file.property()))
                .findFirst()
                .map(property -> property.on(candidate, instance))
                .orElseGet(() -> GradientCheck.replayed(candidate, instance));
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
}
