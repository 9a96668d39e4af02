package org.gradus.engine.check.property;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Experiment;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.reference.catalogue.LayerKind;
import org.gradus.reference.catalogue.LossKind;
import org.gradus.wire.Contract;

/** The properties that apply to a candidate's part, each as a function from the number of a try to an experiment. */
public final class PropertyTrials {

    private static final List<Property<LayerInstance>> OF_LAYERS = List.of(
            LayerEqualsReference.eachUnderItsFacet(),
            new LayerArgumentsUnchanged(),
            new LayerResultsStay(),
            new LayerKeepsNoTally(),
            new LayersStandApart());
    private static final List<Property<LossInstance>> OF_LOSSES =
            List.of(LossEqualsReference.eachUnderItsFacet(), new LossConduct());

    private final Catalogue catalogue;
    private final long seed;

    /**
     * Prepares trials.
     *
     * @param seed with the part and the number of the try it fixes every random number
     */
    public PropertyTrials(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.seed = seed;
    }

    /** The candidate's properties; none where the part has no reference. */
    public List<IntFunction<Experiment>> on(Candidate candidate) {
        Part part = candidate.part();
        return part.contract() == Contract.LAYER
                ? part.reference().flatMap(catalogue::layer).stream()
                        .flatMap(kind -> ofLayer(candidate, kind))
                        .toList()
                : part.reference().flatMap(catalogue::loss).stream()
                        .flatMap(kind -> ofLoss(candidate, kind))
                        .toList();
    }

    /** Arguments with which an object of the part can be constructed. */
    public List<CaseArgument> exampleArguments(Part part) {
        return new Draw(seed, part.className() + " example", 0).arguments(part);
    }

    private Stream<IntFunction<Experiment>> ofLayer(Candidate candidate, LayerKind kind) {
        LayerInstances instances = new LayerInstances(candidate.part(), kind, seed);
        Property<LayerInstance> stability = LayerEqualsReference.allUnderStability();
        Stream<IntFunction<Experiment>> usual =
                OF_LAYERS.stream().map(property -> attempt -> property.on(candidate, instances.usual(attempt)));
        Stream<IntFunction<Experiment>> extreme = kind.inputs().extremes().isEmpty()
                ? Stream.of()
                : Stream.of(attempt -> stability.on(candidate, instances.extreme(attempt)));
        return Stream.concat(usual, extreme);
    }

    private Stream<IntFunction<Experiment>> ofLoss(Candidate candidate, LossKind kind) {
        LossInstances instances = new LossInstances(candidate.part(), kind, seed);
        Property<LossInstance> stability = LossEqualsReference.allUnderStability();
        Stream<IntFunction<Experiment>> usual =
                OF_LOSSES.stream().map(property -> attempt -> property.on(candidate, instances.usual(attempt)));
        Stream<IntFunction<Experiment>> extreme = kind.predictions().extremes().isEmpty()
                ? Stream.of()
                : Stream.of(attempt -> stability.on(candidate, instances.extreme(attempt)));
        return Stream.concat(usual, extreme);
    }
}
