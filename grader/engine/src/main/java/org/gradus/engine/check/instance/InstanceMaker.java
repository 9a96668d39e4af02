package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.check.Excerpt;
import org.gradus.engine.check.Truth;
import org.gradus.engine.check.instance.InputGenerator.Batch;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.engine.protocol.Question;
import org.gradus.engine.protocol.Reference;
import org.gradus.reference.catalogue.Domain;
import org.gradus.reference.catalogue.Interval;
import org.gradus.reference.catalogue.Targets;
import org.gradus.wire.MatrixData;

/** Makes instances of a part, of specs. */
public final class InstanceMaker {

    /** How often a bad point is drawn anew before the spec is given up. */
    private static final int MOST_REDRAWS = 50;

    private static final List<Double> NEAR_A_KINK = List.of(-1.0, 2.0, 1e-6, -1e-6, 1e-4, -1e-4, 1e-2);

    /** A power of two, so that multiplying by it rounds nothing. */
    private static final double LARGE = 0x1.0p20;

    private final Part part;
    private final Protocol protocol;
    private final Optional<Truth> truth;
    private final Optional<Reference> reference;
    private final double largest;

    /**
     * Prepares instances.
     *
     * @param truth about the part; nothing where it has no reference
     * @param largest the largest output, or loss, that the cases expect of the part, at least 1
     */
    public InstanceMaker(Part part, Optional<Truth> truth, double largest) {
        this.part = part;
        this.protocol = part.protocol();
        this.truth = truth;
        this.reference = truth.map(Truth::reference);
        this.largest = largest;
    }

    /** Ordinary inputs. */
    public Instance usual(InstanceSpec spec) {
        return usual(ingredients(spec));
    }

    /**
     * Ordinary inputs, drawn anew as long as a right answer is 0 throughout: of what is done to that nothing would be seen. Of one class,
     * or of one sample, some are 0 whatever is drawn.
     */
    public Instance telling(InstanceSpec spec) {
        Instance instance = usual(spec);
        for (int redraw = 1; redraw < MOST_REDRAWS && !isTelling(instance); redraw++) {
            instance = usual(ingredients(spec, spec.noise().other(redraw)));
        }
        return instance;
    }

    /** Whether no right answer is 0 throughout, as far as right answers are known. */
    public static boolean isTelling(Instance instance) {
        return instance.expected().values().stream().allMatch(quantity -> quantity.largest() > 0);
    }

    private Instance usual(InputGenerator ingredients) {
        return answered(unanswered(ingredients));
    }

    /** Ordinary inputs without the right answers, for whoever asks something else of the same object. */
    public Instance unanswered(InstanceSpec spec) {
        return unanswered(ingredients(spec));
    }

    private Instance unanswered(InputGenerator ingredients) {
        return unanswered(
                ingredients, batch -> ingredients.inputs(batch, comparisons(), kinks()), companions(ingredients));
    }

    /** Extreme inputs; for references that know some. */
    public Instance extreme(InstanceSpec spec) {
        InputGenerator ingredients = ingredients(spec);
        List<Double> extremes = reference.orElseThrow().inputs().extremes();
        return instance(ingredients, batch -> ingredients.inputsAmong(batch, extremes));
    }

    /** Inputs of which many are exactly at a kink, or as near as a millionth; for references that know some. */
    public Instance atKinks(InstanceSpec spec) {
        InputGenerator ingredients = ingredients(spec);
        List<Double> numbers = new ArrayList<>(kinks());
        kinks().forEach(kink -> NEAR_A_KINK.forEach(distance -> numbers.add(kink + distance)));
        if (kinks().contains(0.0)) {
            numbers.add(-0.0);
        }
        return instance(ingredients, batch -> ingredients.inputsAmong(batch, numbers));
    }

    /** The upstream gradient is 0, and so are all gradients: for what is linear in it. */
    public Instance withoutUpstream(InstanceSpec spec) {
        return withUpstreamTimes(0, usual(spec));
    }

    /** The upstream gradient is large, and all gradients in proportion: for what is linear in it. */
    public Instance withLargeUpstream(InstanceSpec spec) {
        return withUpstreamTimes(LARGE, usual(spec));
    }

    /** The upstream gradient is small, and all gradients in proportion: for what is linear in it. */
    public Instance withSmallUpstream(InstanceSpec spec) {
        return withUpstreamTimes(1 / LARGE, usual(spec));
    }

    private Instance withUpstreamTimes(double factor, Instance usual) {
        Question question = usual.question();
        SortedMap<Facet, MatrixData> expected = new TreeMap<>();
        usual.expected()
                .forEach((quantity, value) ->
                        expected.put(quantity, quantity.equals(protocol.main()) ? value : value.times(factor)));
        return usual.asking(new Question(question.input(), question.companion().times(factor)), expected);
    }

    /**
     * The samples of a batch the other way round and the first of them twice; what is expected is put together from the samples
     * one by one: for what takes samples independently.
     */
    public Instance sampleBySample(InstanceSpec spec) {
        Instance usual = usual(spec);
        MatrixData input = reversedAndFirstAgain(usual.question().input());
        MatrixData companion = reversedAndFirstAgain(usual.question().companion());
        List<SortedMap<Facet, MatrixData>> samples = IntStream.range(0, input.columns())
                .mapToObj(sample -> new Question(input.column(sample), companion.column(sample)))
                .map(sample -> truth.orElseThrow().answer(usual.arguments(), sample))
                .toList();
        return usual.asking(new Question(input, companion), protocol.ofBatch(samples));
    }

    /** The columns from the last to the first, and then the last once more. */
    private static MatrixData reversedAndFirstAgain(MatrixData matrix) {
        int columns = matrix.columns();
        return MatrixData.sideBySide(IntStream.rangeClosed(0, columns)
                .mapToObj(column -> matrix.column(columns - 1 - column % columns))
                .toList());
    }

    /** An instance to take finite differences at; nothing if every point of the spec's is a bad one. */
    public Optional<Instance> slopes(InstanceSpec spec) {
        for (int redraw = 0; redraw < MOST_REDRAWS; redraw++) {
            PositionalRandom noise = redraw == 0 ? spec.noise() : spec.noise().other(redraw);
            Optional<Instance> slopes = slopes(spec, noise);
            if (slopes.isPresent()) {
                return slopes;
            }
        }
        return Optional.empty();
    }

    /**
     * The gradients of the reference, or the blocks of them that are judged, that its own finite differences agree with at the first point
     * of a spec; for parts that have one.
     */
    public SortedSet<Facet> confirmed(InstanceSpec spec) {
        Instance instance = slopePoint(spec, spec.noise());
        Perturbation.Aim aim = Perturbation.Aim.of(spec.attempt());
        return perturbations(instance, (moved, value) -> Perturbation.of(moved, value, aim, spec.noise())).stream()
                .filter(perturbation -> slope(perturbation, instance).isPresent())
                .map(perturbation -> perturbation.moved().facet())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Instance slopePoint(InstanceSpec spec, PositionalRandom noise) {
        InputGenerator ingredients = ingredients(spec, noise);
        Interval domain = differences();
        return instance(
                ingredients,
                batch -> ingredients.inputs(batch, domain, kinks()),
                (batch, input) -> ingredients.companionBeside(input, batch, targets(), domain));
    }

    private Optional<Instance> slopes(InstanceSpec spec, PositionalRandom noise) {
        Instance instance = slopePoint(spec, noise);
        Perturbation.Aim aim = Perturbation.Aim.of(spec.attempt());
        List<Perturbation> perturbations =
                perturbations(instance, (moved, value) -> Perturbation.of(moved, value, aim, noise));
        if (truth.isEmpty()) {
            List<Perturbation> closer =
                    perturbations(instance, (moved, value) -> Perturbation.closer(moved, value, aim, noise));
            return Optional.of(instance.with(unknown(perturbations, instance), unknown(closer, instance)));
        }
        List<DirectionalDerivative> slopes = new ArrayList<>();
        perturbations.forEach(perturbation -> slope(perturbation, instance)
                .map(slope -> slope.among(spec.style()))
                .ifPresent(slopes::add));
        return slopes.size() == perturbations.size() ? Optional.of(instance.with(slopes, List.of())) : Optional.empty();
    }

    /** One for each gradient, and before it one for each of the blocks that it is judged by. */
    private List<Perturbation> perturbations(
            Instance instance, BiFunction<Excerpt, MatrixData, Perturbation> perturbation) {
        return part.gradients().stream()
                .flatMap(quantity -> moved(instance, quantity)
                        .map(moved -> perturbation.apply(moved, Variables.value(part, instance, quantity))))
                .toList();
    }

    private Stream<Excerpt> moved(Instance instance, Facet quantity) {
        return Stream.concat(
                        Excerpt.of(
                                part,
                                quantity,
                                instance.arguments(),
                                instance.question().input())
                                .stream(),
                        Stream.of(Excerpt.whole(quantity)))
                .distinct();
    }

    private List<DirectionalDerivative> unknown(List<Perturbation> perturbations, Instance instance) {
        MatrixData weights = protocol.weights(instance.question());
        return perturbations.stream()
                .map(perturbation -> DirectionalDerivative.unknown(perturbation, weights, largest))
                .toList();
    }

    private Optional<DirectionalDerivative> slope(Perturbation perturbation, Instance instance) {
        MatrixData weights = protocol.weights(instance.question());
        MatrixData main = Objects.requireNonNull(instance.expected().get(protocol.main()));
        double change = moved(perturbation, instance, perturbation.up())
                .with(moved(perturbation, instance, perturbation.down()), (up, down) -> up - down)
                .dot(weights);
        return Optional.ofNullable(instance.expected().get(perturbation.quantity()))
                .flatMap(known -> DirectionalDerivative.known(perturbation, magnitude(weights, main), known, change));
    }

    /** {@code sum |dY y|}: the size of the numbers that the loss is added up from. */
    private static double magnitude(MatrixData weights, MatrixData main) {
        return weights.with(main, (weight, entry) -> Math.abs(weight * entry)).sum();
    }

    private MatrixData moved(Perturbation perturbation, Instance instance, MatrixData moved) {
        Instance other = Variables.with(part, instance, perturbation.quantity(), moved);
        return truth.orElseThrow().main(other.arguments(), other.question());
    }

    private InputGenerator ingredients(InstanceSpec spec) {
        return ingredients(spec, spec.noise());
    }

    private InputGenerator ingredients(InstanceSpec spec, PositionalRandom noise) {
        return new InputGenerator(part, spec, noise, domain().parameters());
    }

    private Instance instance(InputGenerator ingredients, Function<Batch, MatrixData> inputs) {
        return instance(ingredients, inputs, companions(ingredients));
    }

    private BiFunction<Batch, MatrixData, MatrixData> companions(InputGenerator ingredients) {
        return (batch, input) -> ingredients.companion(batch, targets(), comparisons());
    }

    private Instance instance(
            InputGenerator ingredients,
            Function<Batch, MatrixData> inputs,
            BiFunction<Batch, MatrixData, MatrixData> companions) {
        return answered(unanswered(ingredients, inputs, companions));
    }

    private Instance unanswered(
            InputGenerator ingredients,
            Function<Batch, MatrixData> inputs,
            BiFunction<Batch, MatrixData, MatrixData> companions) {
        List<CaseArgument> arguments = ingredients.arguments();
        Question question = followed(arguments, question(Batch.FIRST, inputs, companions));
        Question other = followed(arguments, question(Batch.SECOND, inputs, companions));
        return new Instance(arguments, question, other);
    }

    private Instance answered(Instance instance) {
        return truth.map(known -> instance.expecting(known.answer(instance.arguments(), instance.question())))
                .orElse(instance);
    }

    private Question followed(List<CaseArgument> arguments, Question question) {
        return truth.map(known -> known.followed(arguments, question)).orElse(question);
    }

    private static Question question(
            Batch batch, Function<Batch, MatrixData> inputs, BiFunction<Batch, MatrixData, MatrixData> companions) {
        MatrixData input = inputs.apply(batch);
        return new Question(input, companions.apply(batch, input));
    }

    private Targets targets() {
        return reference.flatMap(Reference::targets).orElse(part.inputs().targets());
    }

    private Interval comparisons() {
        return domain().comparisons();
    }

    private Interval differences() {
        return domain().differences();
    }

    private Domain domain() {
        return reference.map(Reference::inputs).orElseGet(() -> {
            Interval inputs = part.inputs().domain();
            return new Domain(inputs, inputs.withoutEnds(), List.of());
        });
    }

    private List<Double> kinks() {
        return reference.map(Reference::kinks).orElse(part.inputs().kinks());
    }
}
