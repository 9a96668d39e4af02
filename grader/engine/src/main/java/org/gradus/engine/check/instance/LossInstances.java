package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Facet;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Constructed;
import org.gradus.engine.check.LossTruth;
import org.gradus.engine.check.instance.Ingredients.Batch;
import org.gradus.engine.check.instance.LossInstance.Pair;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.LossKind;
import org.gradus.reference.catalogue.Targets;
import org.gradus.wire.MatrixData;

/** Makes instances of a part that is a loss, of recipes. */
public final class LossInstances {

    private static final int MOST_REDRAWS = 50;
    private static final MatrixData UPSTREAM = new MatrixData(1, 1, 1);

    private final Part part;
    private final Optional<LossKind> kind;
    private final double largestValue;

    /**
     * Prepares instances.
     *
     * @param kind of the reference; nothing where there is none
     * @param largestValue the largest loss that the cases expect of the part, at least 1
     */
    public LossInstances(Part part, Optional<LossKind> kind, double largestValue) {
        this.part = part;
        this.kind = kind;
        this.largestValue = largestValue;
    }

    /** Ordinary predictions. */
    public LossInstance usual(Recipe recipe) {
        Ingredients ingredients = new Ingredients(part, recipe, recipe.noise());
        return instance(ingredients, batch -> ingredients.inputs(batch, comparisons(), kinks()));
    }

    /** Extreme predictions; for kinds that have some. */
    public LossInstance extreme(Recipe recipe) {
        Ingredients ingredients = new Ingredients(part, recipe, recipe.noise());
        return instance(
                ingredients,
                batch -> ingredients.inputsAmong(
                        batch, kind.orElseThrow().predictions().extremes()));
    }

    /**
     * The samples of a batch the other way round and the first of them twice; the truth is put together from the samples one by
     * one: for kinds whose samples are independent.
     */
    public LossInstance sampleBySample(Recipe recipe) {
        LossInstance usual = usual(recipe);
        MatrixData prediction = Matrices.reversedAndFirstAgain(usual.first().prediction());
        MatrixData target = Matrices.reversedAndFirstAgain(usual.first().target());
        double value = 0;
        List<MatrixData> gradients = new ArrayList<>();
        for (int sample = 0; sample < prediction.columns(); sample++) {
            LossTruth alone = truth(
                    usual.arguments(), new Pair(Matrices.column(prediction, sample), Matrices.column(target, sample)));
            value += alone.value() / prediction.columns();
            gradients.add(Matrices.times(1.0 / prediction.columns(), alone.gradient()));
        }
        LossTruth truth = new LossTruth(value, Matrices.sideBySide(gradients));
        return new LossInstance(usual.arguments(), new Pair(prediction, target), usual.second(), Optional.of(truth));
    }

    /** An instance to take finite differences at; nothing if every point of the recipe's is a bad one. */
    public Optional<LossSlopes> slopes(Recipe recipe) {
        for (int redraw = 0; redraw < MOST_REDRAWS; redraw++) {
            Noise noise = redraw == 0 ? recipe.noise() : recipe.noise().other(redraw);
            Optional<LossSlopes> slopes = slopes(recipe, noise);
            if (slopes.isPresent()) {
                return slopes;
            }
        }
        return Optional.empty();
    }

    private Optional<LossSlopes> slopes(Recipe recipe, Noise noise) {
        Ingredients ingredients = new Ingredients(part, recipe, noise);
        Interval domain = kind.map(known -> known.predictions().differences())
                .orElse(Ingredients.withoutEnds(part.inputs().domain()));
        LossInstance instance = instance(
                ingredients,
                batch -> ingredients.inputs(batch, domain, kinks()),
                (batch, prediction) -> ingredients.targetsBeside(prediction, batch, targets(), domain));
        MatrixData prediction = instance.first().prediction();
        Nudge.Aim aim = Nudge.Aim.of(recipe.attempt());
        Nudge nudge = Nudge.of(Facet.GRADIENT, prediction, aim, noise);
        return kind.isPresent()
                ? slope(nudge, instance)
                        .map(slope -> new LossSlopes(instance, slope.among(recipe.palette()), Optional.empty()))
                : Optional.of(new LossSlopes(
                        instance,
                        Slope.unknown(nudge, UPSTREAM, largestValue),
                        Optional.of(Slope.unknown(
                                Nudge.closer(Facet.GRADIENT, prediction, aim, noise), UPSTREAM, largestValue))));
    }

    private Optional<Slope> slope(Nudge nudge, LossInstance instance) {
        LossTruth truth = instance.requireTruth();
        double change = valueAt(nudge.up(), instance) - valueAt(nudge.down(), instance);
        return Slope.known(nudge, Math.abs(truth.value()), truth.gradient(), change);
    }

    private double valueAt(MatrixData prediction, LossInstance instance) {
        return truth(instance.arguments(), new Pair(prediction, instance.first().target()))
                .value();
    }

    private LossInstance instance(Ingredients ingredients, Function<Batch, MatrixData> predictions) {
        return instance(
                ingredients, predictions, (batch, prediction) -> ingredients.targets(batch, targets(), comparisons()));
    }

    private LossInstance instance(
            Ingredients ingredients,
            Function<Batch, MatrixData> predictions,
            BiFunction<Batch, MatrixData, MatrixData> targets) {
        List<CaseArgument> arguments = ingredients.arguments();
        Pair first = pair(Batch.FIRST, predictions, targets);
        Optional<LossTruth> truth = kind.map(known -> truth(arguments, first));
        return new LossInstance(arguments, first, pair(Batch.SECOND, predictions, targets), truth);
    }

    private static Pair pair(
            Batch batch, Function<Batch, MatrixData> predictions, BiFunction<Batch, MatrixData, MatrixData> targets) {
        MatrixData prediction = predictions.apply(batch);
        return new Pair(prediction, targets.apply(batch, prediction));
    }

    private Targets targets() {
        return kind.map(LossKind::targets).orElse(part.inputs().targets());
    }

    private Interval comparisons() {
        return kind.map(known -> known.predictions().comparisons())
                .orElse(part.inputs().domain());
    }

    private LossTruth truth(List<CaseArgument> arguments, Pair pair) {
        return LossTruth.of(
                kind.orElseThrow().construct(Constructed.forReference(part, arguments)),
                pair.prediction(),
                pair.target());
    }

    private List<Double> kinks() {
        return kind.isPresent() ? List.of() : part.inputs().kinks();
    }
}
