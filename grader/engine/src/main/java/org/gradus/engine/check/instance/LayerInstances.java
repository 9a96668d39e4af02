package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.CaseArgument.MatrixArgument;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.LayerTruth;
import org.gradus.engine.check.instance.Ingredients.Batch;
import org.gradus.engine.check.instance.LayerInstance.Pass;
import org.gradus.layer.Layer;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.LayerKind;
import org.gradus.wire.MatrixData;

/** Makes instances of a part that is a layer, of recipes. */
public final class LayerInstances {

    /** How often a bad point is drawn anew before the recipe is given up. */
    private static final int MOST_REDRAWS = 50;

    private static final List<Double> NEAR_A_KINK = List.of(-1.0, 2.0, 1e-6, -1e-6, 1e-4, -1e-4, 1e-2);

    /** A power of two, so that multiplying by it rounds nothing. */
    private static final double LARGE = 0x1.0p20;

    private final Part part;
    private final Optional<LayerKind> kind;
    private final double largestOutput;

    /**
     * Prepares instances.
     *
     * @param kind of the reference; nothing where there is none
     * @param largestOutput the largest output that the cases expect of the part, at least 1
     */
    public LayerInstances(Part part, Optional<LayerKind> kind, double largestOutput) {
        this.part = part;
        this.kind = kind;
        this.largestOutput = largestOutput;
    }

    /** Ordinary inputs. */
    public LayerInstance usual(Recipe recipe) {
        Ingredients first = new Ingredients(part, recipe, recipe.noise());
        return instance(first, batch -> first.inputs(batch, comparisons(), kinks()));
    }

    /** Extreme inputs; for kinds that have some. */
    public LayerInstance extreme(Recipe recipe) {
        Ingredients first = new Ingredients(part, recipe, recipe.noise());
        return instance(
                first, batch -> first.inputsAmong(batch, requireKind().inputs().extremes()));
    }

    /** Inputs of which many are exactly at a kink, or as near as a millionth; for kinds that have some. */
    public LayerInstance atKinks(Recipe recipe) {
        Ingredients first = new Ingredients(part, recipe, recipe.noise());
        List<Double> numbers = new ArrayList<>(kinks());
        kinks().forEach(kink -> NEAR_A_KINK.forEach(distance -> numbers.add(kink + distance)));
        if (kinks().contains(0.0)) {
            numbers.add(-0.0);
        }
        return instance(first, batch -> first.inputsAmong(batch, numbers));
    }

    /** The upstream gradient is 0, and so are all gradients: for kinds that are linear in it. */
    public LayerInstance withoutUpstream(Recipe recipe) {
        return withUpstreamTimes(0, usual(recipe));
    }

    /** The upstream gradient is large, and all gradients in proportion: for kinds that are linear in it. */
    public LayerInstance withLargeUpstream(Recipe recipe) {
        return withUpstreamTimes(LARGE, usual(recipe));
    }

    private static LayerInstance withUpstreamTimes(double factor, LayerInstance usual) {
        Pass pass = usual.first();
        LayerTruth truth = usual.requireTruth();
        SortedMap<String, MatrixData> gradients = new TreeMap<>();
        truth.gradients().forEach((name, gradient) -> gradients.put(name, Matrices.times(factor, gradient)));
        return new LayerInstance(
                usual.arguments(),
                new Pass(pass.x(), Matrices.times(factor, pass.dY())),
                usual.second(),
                Optional.of(new LayerTruth(truth.y(), Matrices.times(factor, truth.dX()), gradients)));
    }

    /**
     * The samples of a batch the other way round and the first of them twice; the truth is put together from the samples one by
     * one: for kinds whose samples are independent.
     */
    public LayerInstance sampleBySample(Recipe recipe) {
        LayerInstance usual = usual(recipe);
        MatrixData x = Matrices.reversedAndFirstAgain(usual.first().x());
        MatrixData dY = Matrices.reversedAndFirstAgain(usual.first().dY());
        List<LayerTruth> samples = new ArrayList<>();
        for (int sample = 0; sample < x.columns(); sample++) {
            samples.add(truth(usual.arguments(), new Pass(Matrices.column(x, sample), Matrices.column(dY, sample))));
        }
        SortedMap<String, MatrixData> gradients = new TreeMap<>();
        samples.forEach(sample ->
                sample.gradients().forEach((name, gradient) -> gradients.merge(name, gradient, Matrices::plus)));
        LayerTruth truth = new LayerTruth(
                Matrices.sideBySide(samples.stream().map(LayerTruth::y).toList()),
                Matrices.sideBySide(samples.stream().map(LayerTruth::dX).toList()),
                gradients);
        return new LayerInstance(usual.arguments(), new Pass(x, dY), usual.second(), Optional.of(truth));
    }

    /** An instance to take finite differences at; nothing if every point of the recipe's is a bad one. */
    public Optional<LayerSlopes> slopes(Recipe recipe) {
        for (int redraw = 0; redraw < MOST_REDRAWS; redraw++) {
            Noise noise = redraw == 0 ? recipe.noise() : recipe.noise().other(redraw);
            Optional<LayerSlopes> slopes = slopes(recipe, noise);
            if (slopes.isPresent()) {
                return slopes;
            }
        }
        return Optional.empty();
    }

    private Optional<LayerSlopes> slopes(Recipe recipe, Noise noise) {
        Ingredients ingredients = new Ingredients(part, recipe, noise);
        LayerInstance instance = instance(ingredients, batch -> ingredients.inputs(batch, differences(), kinks()));
        Nudge.Aim aim = Nudge.Aim.of(recipe.attempt());
        List<Nudge> nudges = nudges(instance, (quantity, value) -> Nudge.of(quantity, value, aim, noise));
        if (kind.isEmpty()) {
            List<Nudge> closer = nudges(instance, (quantity, value) -> Nudge.closer(quantity, value, aim, noise));
            return Optional.of(new LayerSlopes(instance, unknown(nudges, instance), unknown(closer, instance)));
        }
        List<Slope> slopes = new ArrayList<>();
        nudges.forEach(nudge -> slope(nudge, instance)
                .map(slope -> slope.among(recipe.palette()))
                .ifPresent(slopes::add));
        return slopes.size() == nudges.size()
                ? Optional.of(new LayerSlopes(instance, slopes, List.of()))
                : Optional.empty();
    }

    /** One for the input, and one for each parameter. */
    private List<Nudge> nudges(LayerInstance instance, BiFunction<Facet, MatrixData, Nudge> nudge) {
        List<Nudge> nudges = new ArrayList<>();
        nudges.add(nudge.apply(Facet.DX, instance.first().x()));
        for (MatrixParameter parameter : part.learnt()) {
            MatrixData value = Parameters.value(part, instance.arguments(), parameter.name());
            nudges.add(nudge.apply(Facet.gradients(parameter.name()), value));
        }
        return nudges;
    }

    private List<Slope> unknown(List<Nudge> nudges, LayerInstance instance) {
        return nudges.stream()
                .map(nudge -> Slope.unknown(nudge, instance.first().dY(), largestOutput))
                .toList();
    }

    private Optional<Slope> slope(Nudge nudge, LayerInstance instance) {
        MatrixData dY = instance.first().dY();
        LayerTruth truth = instance.requireTruth();
        MatrixData gradient = nudge.quantity().equals(Facet.DX)
                ? truth.dX()
                : truth.gradients().get(nudge.quantity().parameter());
        double change = Dots.change(dY, moved(nudge, instance, nudge.up()), moved(nudge, instance, nudge.down()));
        return Optional.ofNullable(gradient)
                .flatMap(known -> Slope.known(nudge, Dots.magnitude(dY, truth.y()), known, change));
    }

    private MatrixData moved(Nudge nudge, LayerInstance instance, MatrixData moved) {
        boolean isInput = nudge.quantity().equals(Facet.DX);
        List<CaseArgument> arguments = isInput
                ? instance.arguments()
                : Parameters.with(part, instance.arguments(), nudge.quantity().parameter(), new MatrixArgument(moved));
        return LayerTruth.output(
                reference(arguments), isInput ? moved : instance.first().x());
    }

    private LayerInstance instance(Ingredients ingredients, Function<Batch, MatrixData> inputs) {
        List<CaseArgument> arguments = ingredients.arguments();
        Pass first = pass(ingredients, Batch.FIRST, inputs);
        Optional<LayerTruth> truth = kind.map(known -> truth(arguments, first));
        return new LayerInstance(arguments, first, pass(ingredients, Batch.SECOND, inputs), truth);
    }

    private Pass pass(Ingredients ingredients, Batch batch, Function<Batch, MatrixData> inputs) {
        return new Pass(
                inputs.apply(batch), ingredients.upstream(batch, part.output().orElseThrow()));
    }

    private LayerTruth truth(List<CaseArgument> arguments, Pass pass) {
        return LayerTruth.of(reference(arguments), pass.x(), pass.dY());
    }

    private Layer reference(List<CaseArgument> arguments) {
        return requireKind().construct(Constructed.forReference(part, arguments));
    }

    private LayerKind requireKind() {
        return kind.orElseThrow();
    }

    private Interval comparisons() {
        return kind.map(known -> known.inputs().comparisons())
                .orElse(part.inputs().domain());
    }

    private Interval differences() {
        return kind.map(known -> known.inputs().differences())
                .orElse(Ingredients.withoutEnds(part.inputs().domain()));
    }

    private List<Double> kinks() {
        return kind.map(LayerKind::kinks).orElse(part.inputs().kinks());
    }
}
