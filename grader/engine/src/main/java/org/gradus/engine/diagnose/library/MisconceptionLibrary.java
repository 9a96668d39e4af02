package org.gradus.engine.diagnose.library;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.References;
import org.gradus.engine.check.Truth;
import org.gradus.engine.protocol.Reference;

/** The known misconceptions, by the name of the reference that answers for a part. */
public final class MisconceptionLibrary {

    private final SortedMap<String, Function<Reference, KindMisconceptions>> kinds;

    /** @param kinds by the names of the references, no two of which are the same */
    public MisconceptionLibrary(Map<String, Function<Reference, KindMisconceptions>> kinds) {
        this.kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    /** What is known about the references of {@link org.gradus.reference}. */
    public static MisconceptionLibrary standard() {
        return new MisconceptionLibrary(Map.ofEntries(
                Map.entry("Adam", AdamMisconceptions::of),
                Map.entry("Attention", AttentionMisconceptions::of),
                Map.entry("AveragePool2d", AveragePool2dMisconceptions::of),
                Map.entry("BatchNorm", BatchNormMisconceptions::of),
                Map.entry("BatchNormEvaluation", BatchNormEvaluationMisconceptions::of),
                Map.entry("Conv2d", Conv2dMisconceptions::of),
                Map.entry("Dense", DenseMisconceptions::of),
                Map.entry("Dropout", DropoutMisconceptions::of),
                Map.entry("ELU", EluMisconceptions::of),
                Map.entry("GELU", GeluMisconceptions::of),
                Map.entry("Huber", HuberMisconceptions::of),
                Map.entry("LSTM", LstmMisconceptions::of),
                Map.entry("LSTMCell", LstmCellMisconceptions::of),
                Map.entry("LayerNorm", LayerNormMisconceptions::of),
                Map.entry("LeakyReLU", LeakyReluMisconceptions::of),
                Map.entry("MaxPool2d", MaxPool2dMisconceptions::of),
                Map.entry("RMSProp", RmsPropMisconceptions::of),
                Map.entry("Recurrent", RecurrentMisconceptions::of),
                Map.entry("ReLU", ReluMisconceptions::of),
                Map.entry("Sigmoid", SigmoidMisconceptions::of),
                Map.entry("Softmax", SoftmaxLayerMisconceptions::of),
                Map.entry("Softplus", SoftplusMisconceptions::of),
                Map.entry("StochasticGradientDescent", GradientDescentMisconceptions::of),
                Map.entry("Tanh", TanhMisconceptions::of),
                Map.entry("BinaryCrossEntropyOnLogits", BinaryCrossEntropyMisconceptions::of),
                Map.entry("CategoricalCrossEntropy", CategoricalCrossEntropyMisconceptions::of),
                Map.entry("CrossEntropy", CrossEntropyMisconceptions::of),
                Map.entry("Hinge", HingeMisconceptions::of),
                Map.entry("MeanAbsoluteError", MeanAbsoluteErrorMisconceptions::of),
                Map.entry("SoftmaxCrossEntropy", SoftmaxMisconceptions::of),
                Map.entry("SquaredError", SquaredErrorMisconceptions::of)));
    }

    /** What is known about a part; nothing where no reference answers for it, or one that nothing is known about. */
    public Optional<KindMisconceptions> about(Part part, References references) {
        return Truth.about(part, references)
                .flatMap(truth -> part.ownReference().isPresent()
                        ? Optional.of(CourseMisconceptions.of(part, truth.reference()))
                        : about(part.reference().orElseThrow().name(), truth.reference())
                                .map(known -> known.askable(part, new DrawnProbes(part, Optional.of(truth)))));
    }

    /** What is known about the reference of this name. */
    public Optional<KindMisconceptions> about(String name, Reference reference) {
        return Optional.ofNullable(kinds.get(name)).map(known -> known.apply(reference));
    }
}
