package org.gradus.engine.diagnose;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gradus.engine.assignment.Part;
import org.gradus.reference.catalogue.Catalogue;
import org.gradus.reference.catalogue.LayerKind;
import org.gradus.reference.catalogue.LossKind;
import org.gradus.wire.Contract;

/** The known misconceptions, by the name of the reference that answers for a part. */
final class MisconceptionLibrary {

    private final SortedMap<String, Function<LayerKind, KindMisconceptions>> layers;
    private final SortedMap<String, Function<LossKind, KindMisconceptions>> losses;

    MisconceptionLibrary(
            Map<String, Function<LayerKind, KindMisconceptions>> layers,
            Map<String, Function<LossKind, KindMisconceptions>> losses) {
        this.layers = Collections.unmodifiableSortedMap(new TreeMap<>(layers));
        this.losses = Collections.unmodifiableSortedMap(new TreeMap<>(losses));
    }

    /** What is known about the references of {@link org.gradus.reference}. */
    static MisconceptionLibrary standard() {
        return new MisconceptionLibrary(
                Map.of(
                        "Dense", DenseMisconceptions::of,
                        "ReLU", ReluMisconceptions::of,
                        "Sigmoid", SigmoidMisconceptions::of),
                Map.of(
                        "CrossEntropy", CrossEntropyMisconceptions::of,
                        "SoftmaxCrossEntropy", SoftmaxMisconceptions::of,
                        "SquaredError", SquaredErrorMisconceptions::of));
    }

    /** What is known about a part; nothing where it has no reference, or one that nothing is known about. */
    Optional<KindMisconceptions> about(Part part, Catalogue catalogue) {
        return part.reference().flatMap(name -> about(part.contract(), name, catalogue));
    }

    private Optional<KindMisconceptions> about(Contract contract, String name, Catalogue catalogue) {
        return contract == Contract.LAYER ? aboutLayer(name, catalogue) : aboutLoss(name, catalogue);
    }

    Optional<KindMisconceptions> aboutLayer(String name, Catalogue catalogue) {
        return catalogue
                .layer(name)
                .flatMap(kind -> Optional.ofNullable(layers.get(name)).map(known -> known.apply(kind)));
    }

    Optional<KindMisconceptions> aboutLoss(String name, Catalogue catalogue) {
        return catalogue
                .loss(name)
                .flatMap(kind -> Optional.ofNullable(losses.get(name)).map(known -> known.apply(kind)));
    }
}
