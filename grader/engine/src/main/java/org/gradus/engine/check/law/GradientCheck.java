package org.gradus.engine.check.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.gradus.engine.check.Answers;
import org.gradus.engine.check.Candidate;
import org.gradus.engine.check.Comparison;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.Excerpt;
import org.gradus.engine.check.Experiment;
import org.gradus.engine.check.Judgement;
import org.gradus.engine.check.Observation;
import org.gradus.engine.check.QuantityNames;
import org.gradus.engine.check.instance.DirectionalDerivative;
import org.gradus.engine.check.instance.Instance;
import org.gradus.engine.check.instance.Perturbation;
import org.gradus.engine.check.instance.Variables;
import org.gradus.engine.protocol.Asked;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.ScriptBuilder;
import org.gradus.engine.protocol.ScriptBuilder.Call;
import org.gradus.engine.protocol.Slots;
import org.gradus.engine.result.CheckId;
import org.gradus.engine.result.Flaw;
import org.gradus.engine.result.Outcome;
import org.gradus.wire.MatrixData;

/**
 * The gradient check: what the student says about a gradient is right for the student's own main quantity. Central differences
 * of {@code sum dY y}, or of the loss, along one direction for each gradient, from two fresh objects.
 */
final class GradientCheck implements Property {

    private static final int TOO_MANY_FOR_CHANCE = 16;

    @Override
    public String name() {
        return "finite differences";
    }

    @Override
    public List<Observation> write(ScriptBuilder script, Candidate candidate, Instance instance) {
        Asked claimed = gradients(script, candidate, instance);
        Map<Facet, Function<Answers, Judgement>> looks = new TreeMap<>();
        for (int i = 0; i < instance.slopes().size(); i++) {
            DirectionalDerivative slope = instance.slopes().get(i);
            Function<Answers, Judgement> look = look(script, candidate, instance, claimed, slope);
            Optional<Function<Answers, Judgement>> closer = instance.closer().stream()
                    .skip(i)
                    .findFirst()
                    .map(again -> look(script, candidate, instance, claimed, again));
            looks.put(slope.perturbation().moved().facet(), GradientComparison.lookingAgain(look, closer));
        }
        return candidate.part().gradients().stream()
                .flatMap(quantity -> candidate.part().facetsOf(quantity).stream())
                .map(facet -> new Observation(CheckIds.differences(candidate, facet), judge(looks, facet)))
                .toList();
    }

    private static Function<Answers, Judgement> judge(Map<Facet, Function<Answers, Judgement>> looks, Facet facet) {
        Function<Answers, Judgement> own = Objects.requireNonNull(looks.get(facet));
        Function<Answers, Judgement> ofAll = Objects.requireNonNull(looks.get(facet.whole()));
        return facet.namesABlock() ? GradientComparison.amongAll(own, ofAll) : own;
    }

    private static Function<Answers, Judgement> look(
            ScriptBuilder script, Candidate candidate, Instance instance, Asked claimed, DirectionalDerivative slope) {
        Facet quantity = slope.perturbation().quantity();
        Asked up = moved(
                script, candidate, instance, quantity, slope.perturbation().up());
        Asked down = moved(
                script, candidate, instance, quantity, slope.perturbation().down());
        return ofBoth(
                candidate,
                instance,
                up,
                down,
                measured ->
                        answers -> answers.of(claimed, quantity, actual -> compare(slope, instance, actual, measured)));
    }

    private static Asked moved(
            ScriptBuilder script, Candidate candidate, Instance instance, Facet quantity, MatrixData moved) {
        Instance there = Variables.with(candidate.part(), instance, quantity, moved);
        Call object = Constructed.object(script, candidate, there.arguments());
        return protocol(candidate).main(script, object, Slots.of(script, there.question()));
    }

    /** Judges with the change of the loss from one object to the other, if both answer in the shape of the weights. */
    private static Function<Answers, Judgement> ofBoth(
            Candidate candidate,
            Instance instance,
            Asked up,
            Asked down,
            Function<Double, Function<Answers, Judgement>> judge) {
        Facet main = protocol(candidate).main();
        MatrixData weights = protocol(candidate).weights(instance.question());
        return answers -> answers.of(
                up,
                main,
                high -> answers.of(down, main, low -> {
                    Judgement shape =
                            Comparison.shape(QuantityNames.name(main), weights, high.sameShape(weights) ? low : high);
                    return shape.isPassed()
                            ? judge.apply(change(weights, high, low)).apply(answers)
                            : shape;
                }));
    }

    private static double change(MatrixData weights, MatrixData high, MatrixData low) {
        return weights.dot(high.with(low, (up, down) -> up - down));
    }

    private static Judgement compare(
            DirectionalDerivative slope, Instance instance, MatrixData actual, double measured) {
        Perturbation perturbation = slope.perturbation();
        if (!actual.sameShape(perturbation.up())) {
            return Comparison.shape(QuantityNames.name(perturbation.quantity()), perturbation.up(), actual);
        }
        if (perturbation.quantity().equals(Facet.DX) && isIdle(instance, actual)) {
            return Judgement.of(new Outcome.Failed(new Flaw.PassesThrough()));
        }
        String what = QuantityNames.name(perturbation.moved().facet());
        return GradientComparison.compare(what, slope, perturbation.along(actual), measured);
    }

    /**
     * Whether dX is a multiple of dY although the reference's is not: that is right for a stub's forward too. Of few entries chance can make
     * one: where all of them are negative a leaky rectifier does no more than a stub.
     */
    private static boolean isIdle(Instance instance, MatrixData dX) {
        MatrixData dY = instance.question().companion();
        return dX.rows() * dX.columns() >= TOO_MANY_FOR_CHANCE
                && Optional.ofNullable(instance.expected().get(Facet.DX))
                        .map(right -> Proportion.between(dX, dY) && !Proportion.between(right, dY))
                        .orElse(false);
    }

    @Override
    public Experiment closer(Candidate candidate, Instance instance, CheckId check) {
        Facet facet = check.quantity().orElseThrow();
        Excerpt shown = Excerpt.under(
                facet,
                candidate.part(),
                instance.arguments(),
                instance.question().input());
        MatrixData value = Variables.value(candidate.part(), instance, facet.whole());
        ScriptBuilder script = new ScriptBuilder();
        Asked claimed = gradients(script, candidate, instance);
        EntryDifferences entries = entries(script, candidate, instance, shown);
        Observation observation = new Observation(
                check,
                answers -> entries.gradient(answers)
                        .map(numeric -> answers.of(
                                claimed,
                                facet,
                                actual -> shown.judge(
                                        value,
                                        actual,
                                        own -> GradientComparison.shown(QuantityNames.name(facet), numeric, own))))
                        .orElse(Judgement.passed()));
        return new Experiment(script.build(), List.of(observation));
    }

    /** Every entry of every gradient, where nothing is known but what is asked. */
    static Experiment replayed(Candidate candidate, Instance instance) {
        ScriptBuilder script = new ScriptBuilder();
        Call mainObject = Constructed.object(script, candidate, instance.arguments());
        Asked main = protocol(candidate).main(script, mainObject, Slots.of(script, instance.question()));
        Asked claimed = gradients(script, candidate, instance);
        List<Observation> observations = new ArrayList<>();
        for (Facet quantity : candidate.part().gradients()) {
            EntryDifferences entries = entries(script, candidate, instance, Excerpt.whole(quantity));
            observations.add(new Observation(
                    CheckIds.differences(candidate, quantity), replayed(candidate, main, claimed, entries, quantity)));
        }
        return new Experiment(script.build(), observations);
    }

    private static Function<Answers, Judgement> replayed(
            Candidate candidate, Asked main, Asked claimed, EntryDifferences entries, Facet quantity) {
        MatrixData weights = entries.weights();
        return answers -> answers.of(main, protocol(candidate).main(), value -> {
            Judgement shape =
                    Comparison.shape(QuantityNames.name(protocol(candidate).main()), weights, value);
            return shape.isPassed()
                    ? entries.gradient(answers)
                            .map(numeric -> answers.of(
                                    claimed,
                                    quantity,
                                    actual -> GradientComparison.entries(
                                            QuantityNames.name(quantity), numeric, actual, magnitude(weights, value))))
                            .orElseGet(() -> entries.missing(answers))
                    : shape;
        });
    }

    /** {@code sum |dY y|}: the size of the numbers that the loss is added up from. */
    private static double magnitude(MatrixData weights, MatrixData value) {
        return weights.with(value, (weight, entry) -> Math.abs(weight * entry)).sum();
    }

    private static Asked gradients(ScriptBuilder script, Candidate candidate, Instance instance) {
        Call object = Constructed.object(script, candidate, instance.arguments());
        return protocol(candidate).gradients(script, object, Slots.of(script, instance.question()));
    }

    private static EntryDifferences entries(
            ScriptBuilder script, Candidate candidate, Instance instance, Excerpt excerpt) {
        Facet quantity = excerpt.facet().whole();
        MatrixData value = Variables.value(candidate.part(), instance, quantity);
        List<EntryDifferences.Entry> entries = new ArrayList<>();
        for (int place = 0; place < Perturbation.places(excerpt, value); place++) {
            Perturbation perturbation = Perturbation.entry(excerpt, value, place);
            entries.add(new EntryDifferences.Entry(
                    moved(script, candidate, instance, quantity, perturbation.up()),
                    moved(script, candidate, instance, quantity, perturbation.down()),
                    perturbation.width()));
        }
        Protocol protocol = protocol(candidate);
        return new EntryDifferences(protocol.main(), protocol.weights(instance.question()), excerpt.of(value), entries);
    }

    private static Protocol protocol(Candidate candidate) {
        return candidate.part().protocol();
    }
}
