package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.Misconception;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Reference;

/**
 * What can be told of a part whose right answers a course's own reference knows, and whose formulae nobody has written down: what goes
 * wrong whatever they are.
 */
final class CourseMisconceptions {

    private final Part part;
    private final List<Quantity> quantities;

    private CourseMisconceptions(Part part, Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        this.part = part;
        this.quantities = part.quantities().stream()
                .map(facet -> truth.quantity(facet, Quantity.UNWRITTEN, Misconception.NO_SOURCE))
                .toList();
    }

    static KindMisconceptions of(Part part, Reference reference) {
        return part.protocol().remembers()
                ? CourseOptimizerMisconceptions.of(part, reference)
                : new CourseMisconceptions(part, reference).known();
    }

    private KindMisconceptions known() {
        DrawnProbes probes = new DrawnProbes(part, Optional.empty());
        CourseFormulas formulas = new CourseFormulas(part, quantities);
        List<Hypothesis> hypotheses = new ArrayList<>();
        quantities.forEach(quantity -> hypotheses.addAll(about(quantity)));
        return new KindMisconceptions(quantities, probes.usual(), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(
                        quantities.stream().map(formulas::language).toList(), probes.heldOut()));
    }

    private List<Hypothesis> about(Quantity quantity) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(LayerMisconceptions.zero(quantity));
        switch (quantity.facet().kind()) {
            case FORWARD, LOSS_GRADIENT -> hypotheses.add(othersLeftZero(quantity));
            case INPUT_GRADIENT -> {
                hypotheses.add(othersLeftZero(quantity));
                hypotheses.addAll(aboutUpstream(quantity));
            }
            case PARAMETER_GRADIENT -> {
                hypotheses.addAll(aboutUpstream(quantity));
                hypotheses.addAll(aboutSum(quantity));
            }
            default -> {}
        }
        return hypotheses;
    }

    private static Hypothesis othersLeftZero(Quantity quantity) {
        return LayerMisconceptions.firstSampleOnly(
                quantity, o -> PartialMatrices.first(quantity.truth().of(o)));
    }

    private List<Hypothesis> aboutUpstream(Quantity gradient) {
        Quantity y = quantities.get(0);
        return List.of(
                LayerMisconceptions.upstreamIgnored(gradient), LayerMisconceptions.ownOutputAsUpstream(gradient, y));
    }

    /** Every gradient is linear in dL/dy, so that a sample's share of it is what comes of the sample's own column. */
    private List<Hypothesis> aboutSum(Quantity gradient) {
        String name = QuantityNames.name(gradient.facet());
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(LayerMisconceptions.firstSampleOnly(gradient, o -> share(gradient.truth(), o, 0)));
        hypotheses.add(gradient.mistaken(
                "last-sample-only",
                "Your " + name + " is what the last sample of the batch contributes: add up what every sample does.",
                o -> share(gradient.truth(), o, o.batch() - 1)));
        if (isColumn(gradient.facet())) {
            hypotheses.add(gradient.mistaken(
                    "gradient-not-summed",
                    "Your " + name + " has a column for each sample: all of them share one "
                            + gradient.facet().parameter() + ", so add up the columns.",
                    o -> sideBySide(IntStream.range(0, o.batch())
                            .mapToObj(sample -> share(gradient.truth(), o, sample))
                            .toList())));
        }
        return hypotheses;
    }

    private boolean isColumn(Facet gradient) {
        return part.parameter(gradient.parameter())
                .filter(parameter -> parameter instanceof MatrixParameter matrix
                        && matrix.shape().columns().equals(new Dimension.Fixed(1)))
                .isPresent();
    }

    private static SimpleMatrix share(Formula truth, FormulaInputs o, int sample) {
        return truth.of(
                o.withOther(o.other().elementOp((int row, int column, double entry) -> column == sample ? entry : 0)));
    }

    private static SimpleMatrix sideBySide(List<SimpleMatrix> columns) {
        SimpleMatrix all = columns.get(0);
        for (SimpleMatrix column : columns.subList(1, columns.size())) {
            all = all.concatColumns(column);
        }
        return all;
    }
}
