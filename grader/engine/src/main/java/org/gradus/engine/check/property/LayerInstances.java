package org.gradus.engine.check.property;

import java.util.List;
import java.util.function.Supplier;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.LayerTruth;
import org.gradus.engine.check.property.LayerInstance.Pass;
import org.gradus.reference.catalogue.LayerKind;
import org.gradus.wire.MatrixData;

/** Random instances of a part that is a layer and has a reference. */
final class LayerInstances {

    private final Part part;
    private final LayerKind kind;
    private final long seed;

    LayerInstances(Part part, LayerKind kind, long seed) {
        this.part = part;
        this.kind = kind;
        this.seed = seed;
    }

    /** Ordinary inputs. */
    LayerInstance usual(int attempt) {
        Draw draw = new Draw(seed, part.className() + " usual", attempt);
        return instance(draw, () -> draw.inputs(part.input(), kind.inputs().comparisons(), kind.kinks()));
    }

    /** Extreme inputs; only for kinds that have some. */
    LayerInstance extreme(int attempt) {
        Draw draw = new Draw(seed, part.className() + " extreme", attempt);
        return instance(draw, () -> draw.extremes(part.input(), kind.inputs().extremes()));
    }

    private LayerInstance instance(Draw draw, Supplier<MatrixData> x) {
        List<CaseArgument> arguments = draw.arguments(part);
        return new LayerInstance(arguments, pass(draw, arguments, x), pass(draw, arguments, x));
    }

    private Pass pass(Draw draw, List<CaseArgument> arguments, Supplier<MatrixData> input) {
        draw.nextBatch(part);
        Shape output = part.output().orElseThrow();
        MatrixData x = input.get();
        MatrixData dY = draw.upstream(output);
        LayerTruth truth = LayerTruth.of(kind.construct(Constructed.forReference(part, arguments)), x, dY);
        return new Pass(x, dY, truth);
    }
}
