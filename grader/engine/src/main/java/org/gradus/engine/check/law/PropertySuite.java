package org.gradus.engine.check.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.ExpectedKey;
import org.gradus.engine.assignment.ExpectedValue;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.TestCase;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.InstanceSpecs;
import org.gradus.engine.check.instance.TrySchedule;

/** The properties that apply to each part of an assignment, with instances for all their tries. */
public final class PropertySuite {

    private final Assignment assignment;
    private final References references;
    private final long seed;
    private final TrySchedule plan;
    private final Map<String, List<PropertyRun>> byPart = new TreeMap<>();
    private final Map<String, List<CaseArgument>> examples = new TreeMap<>();

    /**
     * Prepares trials; none is made before {@link #prepare}.
     *
     * @param seed with the part and the number of the try it fixes every random number
     */
    public PropertySuite(Assignment assignment, References references, long seed, TrySchedule plan) {
        this.assignment = assignment;
        this.references = references;
        this.seed = seed;
        this.plan = plan;
    }

    /**
     * Makes all instances of a part.
     *
     * @throws IllegalArgumentException if its reference does not fit it
     */
    public void prepare(Part part) {
        examples.put(part.className(), specs(part).exampleArguments());
        byPart.put(part.className(), trials(part));
    }

    /** The trials of a part that was prepared. */
    public List<PropertyRun> of(Part part) {
        return byPart.getOrDefault(part.className(), List.of());
    }

    /** Arguments with which an object of a part that was prepared can be constructed. */
    public List<CaseArgument> exampleArguments(Part part) {
        return examples.getOrDefault(part.className(), List.of());
    }

    private List<PropertyRun> trials(Part part) {
        Optional<Truth> truth = Truth.about(part, references);
        InstanceMaker instances = new InstanceMaker(part, truth, largest(part));
        return new PartProperties(part, specs(part), assignment.tries(), instances, truth).all();
    }

    private InstanceSpecs specs(Part part) {
        return new InstanceSpecs(part, seed, plan);
    }

    /** The largest output, or loss, that a case expects of the part: the scale where there is no reference. */
    private double largest(Part part) {
        return assignment.cases().stream()
                .flatMap(testCase -> testCase.expected().entrySet().stream()
                        .filter(expected -> isOutput(testCase, expected.getKey(), part))
                        .map(Map.Entry::getValue))
                .mapToDouble(PropertySuite::largest)
                .reduce(1, Math::max);
    }

    private static boolean isOutput(TestCase testCase, ExpectedKey key, Part part) {
        return key.quantity().equals(part.main()) && testCase.step(key).part().equals(part);
    }

    private static double largest(ExpectedValue value) {
        return value.entries().largest();
    }
}
