package org.gradus.engine.check.property;

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
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.InstanceMaker;
import org.gradus.engine.check.instance.Recipes;
import org.gradus.engine.check.instance.TryPlan;
import org.gradus.reference.catalogue.Catalogue;

/** The properties that apply to each part of an assignment, with instances for all their tries. */
public final class Trials {

    private final Assignment assignment;
    private final Catalogue catalogue;
    private final long seed;
    private final TryPlan plan;
    private final Map<String, List<Trial>> byPart = new TreeMap<>();
    private final Map<String, List<CaseArgument>> examples = new TreeMap<>();

    /**
     * Prepares trials; none is made before {@link #prepare}.
     *
     * @param seed with the part and the number of the try it fixes every random number
     */
    public Trials(Assignment assignment, Catalogue catalogue, long seed, TryPlan plan) {
        this.assignment = assignment;
        this.catalogue = catalogue;
        this.seed = seed;
        this.plan = plan;
    }

    /**
     * Makes all instances of a part.
     *
     * @throws IllegalArgumentException if its reference does not fit it
     */
    public void prepare(Part part) {
        examples.put(part.className(), recipes(part).exampleArguments());
        byPart.put(part.className(), trials(part));
    }

    /** The trials of a part that was prepared. */
    public List<Trial> of(Part part) {
        return byPart.getOrDefault(part.className(), List.of());
    }

    /** Arguments with which an object of a part that was prepared can be constructed. */
    public List<CaseArgument> exampleArguments(Part part) {
        return examples.getOrDefault(part.className(), List.of());
    }

    private List<Trial> trials(Part part) {
        Optional<Truth> truth = Truth.about(part, catalogue);
        InstanceMaker instances = new InstanceMaker(part, truth, largest(part));
        return new PartTrials(part, recipes(part), assignment.tries(), instances, truth).all();
    }

    private Recipes recipes(Part part) {
        return new Recipes(part, seed, plan);
    }

    /** The largest output, or loss, that a case expects of the part: the scale where there is no reference. */
    private double largest(Part part) {
        return assignment.cases().stream()
                .flatMap(testCase -> testCase.expected().entrySet().stream()
                        .filter(expected -> isOutput(testCase, expected.getKey(), part))
                        .map(Map.Entry::getValue))
                .mapToDouble(Trials::largest)
                .reduce(1, Math::max);
    }

    private static boolean isOutput(TestCase testCase, ExpectedKey key, Part part) {
        return key.quantity().equals(part.main()) && testCase.step(key).part().equals(part);
    }

    private static double largest(ExpectedValue value) {
        return value.entries().largest();
    }
}
