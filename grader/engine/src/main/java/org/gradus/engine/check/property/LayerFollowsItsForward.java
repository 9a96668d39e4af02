package org.gradus.engine.check.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.LayerTruth;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.Quantities;
import org.gradus.engine.check.ScriptBuilder;
import org.gradus.engine.check.ScriptBuilder.Call;
import org.gradus.engine.check.instance.Dots;
import org.gradus.engine.check.instance.LayerInstance;
import org.gradus.engine.check.instance.LayerSlopes;
import org.gradus.engine.check.instance.Nudge;
import org.gradus.engine.check.instance.Parameters;
import org.gradus.engine.check.instance.Slope;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/**
 * Backward is right for the student's own forward: central differences of {@code sum dY y}, two forwards on fresh objects for each
 * quantity, along one direction.
 */
final class LayerFollowsItsForward implements Property<LayerSlopes> {

    @Override
    public String name() {
        return "finite differences";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, LayerSlopes instance) {
        LayerInstance layer = instance.instance();
        LayerPass pass = pass(script, candidate, layer);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < instance.slopes().size(); i++) {
            Slope slope = instance.slopes().get(i);
            Function<Answers, Judgement> look = look(script, candidate, layer, pass, slope);
            Optional<Function<Answers, Judgement>> closer = instance.closer().stream()
                    .skip(i)
                    .findFirst()
                    .map(again -> look(script, candidate, layer, pass, again));
            observations.add(new Observation(
                    Checks.differences(candidate, slope.nudge().quantity()), Differences.lookingAgain(look, closer)));
        }
        return observations;
    }

    private static Function<Answers, Judgement> look(
            ScriptBuilder script, Candidate candidate, LayerInstance layer, LayerPass pass, Slope slope) {
        Call up = moved(script, candidate, layer, slope.nudge(), slope.nudge().up());
        Call down = moved(script, candidate, layer, slope.nudge(), slope.nudge().down());
        return ofBoth(
                up,
                down,
                layer.first().dY(),
                measured -> pass.judge(slope.nudge().quantity(), actual -> compare(slope, layer, actual, measured)));
    }

    private static Call moved(
            ScriptBuilder script, Candidate candidate, LayerInstance layer, Nudge nudge, MatrixData moved) {
        boolean isInput = nudge.quantity().equals(Facet.DX);
        List<CaseArgument> arguments = isInput
                ? layer.arguments()
                : Parameters.with(
                        candidate.part(), layer.arguments(), nudge.quantity().parameter(), new MatrixArgument(moved));
        Call object = Constructed.in(script, candidate, arguments).object();
        return script.forward(object, script.put(isInput ? moved : layer.first().x()));
    }

    /** Judges with the change of the loss from one forward to the other, if both have the shape of the upstream gradient. */
    private static Function<Answers, Judgement> ofBoth(
            Call up, Call down, MatrixData dY, Function<Double, Function<Answers, Judgement>> judge) {
        return answers -> answers.matrix(
                up,
                high -> answers.matrix(down, low -> {
                    Judgement shape =
                            Comparison.shape(Quantities.name(Facet.FORWARD), dY, high.sameShape(dY) ? low : high);
                    return shape.isPassed()
                            ? judge.apply(Dots.change(dY, high, low)).apply(answers)
                            : shape;
                }));
    }

    private static Judgement compare(Slope slope, LayerInstance layer, MatrixData actual, double measured) {
        Nudge nudge = slope.nudge();
        String what = Quantities.name(nudge.quantity());
        if (!actual.sameShape(nudge.up())) {
            return Comparison.shape(what, nudge.up(), actual);
        }
        if (nudge.quantity().equals(Facet.DX)
                && layer.truth().map(truth -> isIdle(layer, truth, actual)).orElse(false)) {
            return Judgement.of(new Outcome.Failed("dL/dx is a multiple of dL/dy, as of a layer that does nothing"));
        }
        return Differences.compare(what, slope, nudge.along(actual), measured);
    }

    /** Whether dX is a multiple of dY although the reference's is not: that is right for a stub's forward too. */
    private static boolean isIdle(LayerInstance layer, LayerTruth truth, MatrixData dX) {
        MatrixData dY = layer.first().dY();
        return Proportion.between(dX, dY) && !Proportion.between(truth.dX(), dY);
    }

    @Override
    public Experiment closer(Candidate candidate, LayerSlopes instance, CheckId check) {
        LayerInstance layer = instance.instance();
        Facet quantity = check.quantity().orElseThrow();
        ScriptBuilder script = new ScriptBuilder();
        LayerPass pass = pass(script, candidate, layer);
        List<EntryDifference> entries = entries(script, candidate, layer, quantity);
        Observation observation = new Observation(
                check,
                answers -> EntryDifference.gradient(
                                answers, entries, layer.first().dY(), value(candidate, layer, quantity))
                        .map(numeric -> pass.judge(
                                        quantity,
                                        actual -> Differences.shown(Quantities.name(quantity), numeric, actual))
                                .apply(answers))
                        .orElse(Judgement.passed()));
        return new Experiment(script.build(), List.of(observation));
    }

    /** Every entry of every gradient, where nothing is known but what is asked. */
    static Experiment replayed(Candidate candidate, LayerInstance layer) {
        ScriptBuilder script = new ScriptBuilder();
        LayerPass pass = pass(script, candidate, layer);
        List<Observation> observations = new ArrayList<>();
        for (Facet quantity : LayerPass.backwards(candidate.part())) {
            List<EntryDifference> entries = entries(script, candidate, layer, quantity);
            observations.add(new Observation(
                    Checks.differences(candidate, quantity),
                    replayed(pass, entries, layer.first().dY(), quantity, value(candidate, layer, quantity))));
        }
        return new Experiment(script.build(), observations);
    }

    private static Function<Answers, Judgement> replayed(
            LayerPass pass, List<EntryDifference> entries, MatrixData dY, Facet quantity, MatrixData value) {
        return answers -> pass.judge(Facet.FORWARD, y -> {
                    Judgement shape = Comparison.shape(Quantities.name(Facet.FORWARD), dY, y);
                    return shape.isPassed()
                            ? EntryDifference.gradient(answers, entries, dY, value)
                                    .map(numeric -> pass.judge(
                                                    quantity,
                                                    actual -> Differences.entries(
                                                            Quantities.name(quantity),
                                                            numeric,
                                                            actual,
                                                            Dots.magnitude(dY, y)))
                                            .apply(answers))
                                    .orElseGet(() -> EntryDifference.missing(answers, entries, dY))
                            : shape;
                })
                .apply(answers);
    }

    private static LayerPass pass(ScriptBuilder script, Candidate candidate, LayerInstance layer) {
        Call object = Constructed.in(script, candidate, layer.arguments()).object();
        return LayerPass.in(
                script,
                object,
                script.put(layer.first().x()),
                script.put(layer.first().dY()));
    }

    /** What the gradient of a quantity is taken with respect to: x, or a parameter. */
    private static MatrixData value(Candidate candidate, LayerInstance layer, Facet quantity) {
        return quantity.equals(Facet.DX)
                ? layer.first().x()
                : Parameters.value(candidate.part(), layer.arguments(), quantity.parameter());
    }

    private static List<EntryDifference> entries(
            ScriptBuilder script, Candidate candidate, LayerInstance layer, Facet quantity) {
        MatrixData value = value(candidate, layer, quantity);
        List<EntryDifference> entries = new ArrayList<>();
        for (int place = 0; place < value.rows() * value.columns(); place++) {
            Nudge nudge = Nudge.entry(quantity, value, place);
            entries.add(new EntryDifference(
                    moved(script, candidate, layer, nudge, nudge.up()),
                    moved(script, candidate, layer, nudge, nudge.down()),
                    nudge.width()));
        }
        return entries;
    }
}
