package org.gradus.engine.diagnose.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.CaseArgument.NumberArgument;
import org.gradus.engine.diagnose.formula.FormulaLanguage;
import org.gradus.engine.diagnose.formula.Operand;
import org.gradus.engine.diagnose.hypothesis.Formula;
import org.gradus.engine.diagnose.hypothesis.FormulaInputs;
import org.gradus.engine.diagnose.hypothesis.Hypothesis;
import org.gradus.engine.diagnose.hypothesis.ProbeNumbers;
import org.gradus.engine.diagnose.hypothesis.ProbePlan;
import org.gradus.engine.diagnose.hypothesis.Quantity;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.wire.MatrixData;

/** Misconceptions about inverted dropout with a mask that is given. */
final class DropoutMisconceptions {

    private static final String SOURCE = "Srivastava and others 2014, sections 4 and 10";
    private static final double KEEP = 0.8;

    private DropoutMisconceptions() {}

    static KindMisconceptions of(Reference reference) {
        ReferenceFormulas truth = new ReferenceFormulas(reference);
        Quantity y = truth.quantity(Facet.FORWARD, "y = mask * x / keep", SOURCE);
        Quantity dX = truth.quantity(Facet.DX, "dL/dx = mask * dL/dy / keep", SOURCE);
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.addAll(aboutScale(y));
        hypotheses.add(y.mistaken(
                "mask-forgotten",
                "You drop nothing: where the mask is 0, y is 0.",
                o -> o.input().divide(keep(o))));
        hypotheses.add(y.mistaken(
                "as-in-evaluation",
                "You return x as it is, which is right after training: here it is multiplied by the mask and divided by keep.",
                FormulaInputs::input));
        hypotheses.add(maskInverted(y, o -> kept(o, o.input())));
        hypotheses.addAll(LayerMisconceptions.forwardOfTheBatch(y));
        hypotheses.addAll(aboutScale(dX));
        hypotheses.add(dX.mistaken(
                "mask-forgotten",
                "You let every entry of dL/dy through: where forward dropped an x, nothing reaches it.",
                o -> o.other().divide(keep(o))));
        hypotheses.add(dX.mistaken(
                "derivative-forgotten",
                "You pass on dL/dy as it is: multiply it by the mask and divide it by keep, as forward does with x.",
                FormulaInputs::other));
        hypotheses.add(maskInverted(dX, o -> kept(o, o.other())));
        hypotheses.add(dX.mistaken(
                "input-for-upstream",
                "You drop the entries of x once more: it is dL/dy, the argument of backward, that the mask is for here.",
                y.truth()));
        hypotheses.add(LayerMisconceptions.upstreamIgnored(dX));
        hypotheses.addAll(LayerMisconceptions.backwardOfTheBatch(dX, y));
        hypotheses.add(LayerMisconceptions.othersLeftZero(dX));
        hypotheses.add(LayerMisconceptions.zero(dX));
        return new KindMisconceptions(
                        List.of(y, dX), List.of(probe(4, 5, 0), probe(3, 5, 500)), hypotheses, List.of(), List.of())
                .searching(new SearchSpace(formulas(y, dX), List.of(probe(5, 2, 3000), probe(3, 7, 3500))));
    }

    /** The same goes wrong in either direction. */
    private static List<Hypothesis> aboutScale(Quantity quantity) {
        return List.of(
                quantity.mistaken(
                        "scale-forgotten",
                        "You do not divide by keep: what is kept is made larger in training, so that nothing changes afterwards.",
                        o -> quantity.truth().of(o).scale(keep(o))),
                quantity.mistaken(
                        "multiplied-by-keep",
                        "You multiply by keep: what is kept is divided by it.",
                        o -> quantity.truth().of(o).scale(keep(o) * keep(o))),
                quantity.mistaken(
                        "divided-by-dropped",
                        "You divide by 1 - keep: keep is the probability with which an entry is kept, not dropped.",
                        o -> quantity.truth().of(o).scale(keep(o) / (1 - keep(o)))));
    }

    /** Kept where it should be dropped. */
    private static Hypothesis maskInverted(Quantity quantity, Formula dropped) {
        return quantity.mistaken(
                "mask-inverted",
                "You drop where the mask is 1: 1 is for what is kept, 0 for what is dropped.",
                dropped);
    }

    private static SimpleMatrix kept(FormulaInputs o, SimpleMatrix matrix) {
        return matrix.minus(matrix.elementMult(mask(o))).divide(keep(o));
    }

    private static List<FormulaLanguage> formulas(Quantity y, Quantity dX) {
        ActivationFormulas formulas = new ActivationFormulas(
                "x",
                "y",
                List.of(
                        new Operand("mask", ActivationFormulas.SAMPLES, DropoutMisconceptions::mask),
                        ActivationFormulas.parameter("keep")),
                Set.of());
        return List.of(formulas.forward(y), formulas.backward(dX, y));
    }

    private static SimpleMatrix mask(FormulaInputs o) {
        return o.arguments().matrix("mask");
    }

    private static double keep(FormulaInputs o) {
        return o.arguments().number("keep");
    }

    private static ProbePlan probe(int rows, int batch, int start) {
        MatrixData mask = ProbeNumbers.signed(rows, batch, start + 60).map(entry -> entry > 0 ? 1 : 0);
        return new ProbePlan(
                rows + " by " + batch,
                Map.of("mask", new MatrixArgument(mask), "keep", new NumberArgument(KEEP)),
                pass(rows, batch, start),
                pass(rows, batch, start + 200));
    }

    private static Question pass(int rows, int batch, int start) {
        return new Question(ProbeNumbers.signed(rows, batch, start), ProbeNumbers.signed(rows, batch, start + 100));
    }
}
