package org.gradus.engine.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.Assignments;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.CheckScript;
import org.gradus.engine.check.Judged;
import org.gradus.engine.check.References;
import org.gradus.engine.check.instance.InputScale;
import org.gradus.engine.check.instance.InstanceSpec;
import org.gradus.engine.check.instance.NumberStyle;
import org.gradus.engine.check.instance.TrySchedule;
import org.gradus.engine.subject.InProcessSubject;

/** The reference obeys every law that students are held to: the very objects that grade them, on specs drawn by jqwik. */
class ReferenceLawsProperties {

    private static final Assignment BASICS = Assignments.basics();
    private static final int LARGEST_SIDE = 6;
    private static final int LARGEST_BATCH = 15;
    private static final int KINDS_OF_ATTEMPTS = 60;

    @Property(seed = "20", tries = 800, edgeCases = EdgeCasesMode.NONE)
    void theReferenceObeysEveryLaw(@ForAll("parts") Part part, @ForAll("specs") InstanceSpec spec) {
        assertThat(failed(part, spec)).isEmpty();
    }

    @Property(seed = "21", tries = 20, edgeCases = EdgeCasesMode.NONE)
    void theReferenceObeysEveryLawAtEveryScaleAndWithEveryPalette(@ForAll("specs") InstanceSpec spec) {
        for (Part part : BASICS.parts()) {
            for (InputScale scale : InputScale.values()) {
                for (NumberStyle style : NumberStyle.values()) {
                    assertThat(failed(part, with(spec, style, scale))).isEmpty();
                }
            }
        }
    }

    @Property(seed = "22", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyInstanceSpecIsGoodForEveryLaw(@ForAll("parts") Part part, @ForAll("specs") InstanceSpec spec) {
        Assume.that(!isSoftmaxOfOneClass(part, spec));
        // GradientComparison are never tried there: gradients vanish, or are lost beside parameters of 1e5.
        Assume.that(!Set.of(NumberStyle.ZEROS_AND_TIES, NumberStyle.MAGNITUDES).contains(spec.style()));

        assertThat(Prepared.TRIALS.of(part))
                .allMatch(trial -> trial.on(spec, reference(part)).isPresent());
    }

    @Example
    void everyPartHasManyLaws() {
        assertThat(BASICS.parts())
                .hasSize(6)
                .allMatch(part -> Prepared.TRIALS.of(part).size() >= 7);
    }

    @Provide
    Arbitrary<Part> parts() {
        return Arbitraries.of(BASICS.parts());
    }

    @Provide
    Arbitrary<InstanceSpec> specs() {
        Arbitrary<Integer> side = Arbitraries.integers().between(1, LARGEST_SIDE);
        Arbitrary<Map<String, Integer>> sizes =
                Combinators.combine(side, side, side).as((in, out, n) -> Map.of("in", in, "out", out, "n", n));
        Arbitrary<Integer> batch = Arbitraries.integers().between(1, LARGEST_BATCH);
        return Combinators.combine(
                        sizes,
                        batch,
                        batch,
                        Arbitraries.of(NumberStyle.class),
                        Arbitraries.of(InputScale.class),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, KINDS_OF_ATTEMPTS),
                        Arbitraries.longs())
                .as(InstanceSpec::new);
    }

    private static List<Judged> failed(Part part, InstanceSpec spec) {
        List<CheckScript> procedures = new ArrayList<>();
        Prepared.TRIALS
                .of(part)
                .forEach(trial -> trial.on(spec, reference(part)).ifPresent(procedures::add));
        List<Judged> judged = CheckScript.together(procedures).on(new InProcessSubject());
        assertThat(judged).hasSizeGreaterThan(procedures.size());
        return judged.stream().filter(each -> !each.judgement().isPassed()).toList();
    }

    private static InstanceSpec with(InstanceSpec spec, NumberStyle style, InputScale scale) {
        return new InstanceSpec(
                spec.sizes(),
                spec.batch(),
                spec.otherBatch(),
                style,
                scale,
                spec.choices(),
                spec.attempt(),
                spec.seed());
    }

    private static Candidate reference(Part part) {
        return new Candidate(part, "org.gradus.reference." + part.className());
    }

    /** Its probability is 1 whatever the logit: the gradient is 0, and there is nothing to take differences of. */
    private static boolean isSoftmaxOfOneClass(Part part, InstanceSpec spec) {
        return part.className().equals("SoftmaxCrossEntropy") && spec.sizes().getOrDefault("out", 1) == 1;
    }

    private static PropertySuite trials() {
        PropertySuite trials = new PropertySuite(BASICS, References.standard(), BASICS.seed(), TrySchedule.usual());
        BASICS.parts().forEach(trials::prepare);
        return trials;
    }

    /** Made on a thread of its own: the session in which grading draws does not nest in the one of a property. */
    private static final class Prepared {
        private static final PropertySuite TRIALS =
                CompletableFuture.supplyAsync(ReferenceLawsProperties::trials).join();
    }
}
