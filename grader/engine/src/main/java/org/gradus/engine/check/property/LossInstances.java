package org.gradus.engine.check.property;

import java.util.List;
import java.util.function.Supplier;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.LossTruth;
import org.gradus.engine.check.property.LossInstance.Pair;
import org.gradus.reference.catalogue.LossKind;
import org.gradus.wire.MatrixData;

/** Random instances of a part that is a loss and has a reference. */
final class LossInstances {

    private final Part part;
    private final LossKind kind;
    private final long seed;

    LossInstances(Part part, LossKind kind, long seed) {
        this.part = part;
        this.kind = kind;
        this.seed = seed;
    }

    /** Ordinary predictions. */
    LossInstance usual(int attempt) {
        Draw draw = new Draw(seed, part.className() + " usual", attempt);
        return instance(draw, () -> draw.inputs(part.input(), kind.predictions().comparisons(), List.of()));
    }

    /** Extreme predictions; only for kinds that have some. */
    LossInstance extreme(int attempt) {
        Draw draw = new Draw(seed, part.className() + " extreme", attempt);
        return instance(
                draw, () -> draw.extremes(part.input(), kind.predictions().extremes()));
    }

    private LossInstance instance(Draw draw, Supplier<MatrixData> prediction) {
        List<CaseArgument> arguments = draw.arguments(part);
        return new LossInstance(arguments, pair(draw, arguments, prediction), pair(draw, arguments, prediction));
    }

    private Pair pair(Draw draw, List<CaseArgument> arguments, Supplier<MatrixData> input) {
        draw.nextBatch(part);
        MatrixData prediction = input.get();
        MatrixData target = draw.targets(part.input(), kind.targets());
        LossTruth truth = LossTruth.of(kind.construct(Constructed.forReference(part, arguments)), prediction, target);
        return new Pair(prediction, target, truth);
    }
}
