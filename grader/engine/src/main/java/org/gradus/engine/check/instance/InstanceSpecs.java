package org.gradus.engine.check.instance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import org.gradus.engine.assignment.CaseArgument;
import org.gradus.engine.assignment.ConstructorParameter.IntegerParameter;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.Shape;

/**
 * Makes specs for a part by a plan, and makes them smaller. Only a few small integers shrink: arbitraries of nested arrays of
 * doubles shrink for seconds, and to uglier examples.
 */
public final class InstanceSpecs {

    private static final int TRIES_OF_GENERATOR = 1000;

    private static final List<NumberStyle> PALETTES = List.of(NumberStyle.values());
    private static final List<InputScale> SCALES = List.of(InputScale.values());

    private final Part part;
    private final long seed;
    private final TrySchedule plan;
    private final List<String> sides;

    /**
     * Prepares specs.
     *
     * @param seed with the part and the number of the try it fixes every random number
     */
    public InstanceSpecs(Part part, long seed, TrySchedule plan) {
        this.part = part;
        this.seed = seed;
        this.plan = plan;
        this.sides = sides(part);
    }

    /** InstanceSpecs of small sizes, each with the way to smaller ones. */
    public List<Shrinkable<InstanceSpec>> ordinary(int tries) {
        return specs("", plan.ordinary(tries));
    }

    /** InstanceSpecs for what depends on the numbers: after ordinary ones some with numbers at which slips hide, and large ones. */
    public List<Shrinkable<InstanceSpec>> everything(int tries) {
        return Stream.of(ordinary(tries), ties(), specs(" magnitudes", plan.magnitudes()), large())
                .flatMap(List::stream)
                .toList();
    }

    /** InstanceSpecs for finite differences alone: of zeros and ties nobody knows whether they are kinks. */
    public List<Shrinkable<InstanceSpec>> forDifferences(int tries) {
        InstanceSpecs arbitrary = new InstanceSpecs(part, seed, plan.ofArbitraryNumbers());
        return Stream.concat(arbitrary.ordinary(tries).stream(), arbitrary.large().stream())
                .toList();
    }

    /** InstanceSpecs for finite differences beside a reference, which knows where its kinks are. */
    public List<Shrinkable<InstanceSpec>> forFollowThrough(int tries) {
        return Stream.concat(forDifferences(tries).stream(), ties().stream()).toList();
    }

    private List<Shrinkable<InstanceSpec>> ties() {
        return specs(" ties", plan.ties());
    }

    private List<Shrinkable<InstanceSpec>> large() {
        return specs(" large", plan.large());
    }

    /** Arguments with which an object of the part can be constructed. */
    public List<CaseArgument> exampleArguments() {
        InstanceSpec spec = ordinary(2).get(1).value();
        return new InputGenerator(part, spec, spec.noise(), InputGenerator.SPREAD).arguments();
    }

    /**
     * InstanceSpecs that are a little smaller, the boldest step first: one of the integers at a time, and then two sizes by the same
     * amount, since what goes wrong in square matrices alone is not to be seen with a single side less.
     */
    public static List<Shrinkable<InstanceSpec>> smaller(Shrinkable<InstanceSpec> spec) {
        return JqwikSessionScope.in(() -> {
            List<Shrinkable<InstanceSpec>> byOne = spec.shrink().toList();
            Map<InstanceSpec, Shrinkable<InstanceSpec>> byTwo = new LinkedHashMap<>();
            byOne.stream()
                    .flatMap(Shrinkable::shrink)
                    .filter(smaller -> haveShrunkAlike(spec.value(), smaller.value()))
                    .forEach(smaller -> byTwo.putIfAbsent(smaller.value(), smaller));
            return Stream.concat(byOne.stream(), byTwo.values().stream()).toList();
        });
    }

    private static boolean haveShrunkAlike(InstanceSpec before, InstanceSpec after) {
        List<Integer> shrunk = new ArrayList<>();
        shrunk.add(before.batch() - after.batch());
        before.sizes().forEach((side, size) -> shrunk.add(size - after.sizes().getOrDefault(side, size)));
        shrunk.removeIf(difference -> difference == 0);
        return shrunk.size() == 2 && shrunk.get(0).equals(shrunk.get(1));
    }

    private List<Shrinkable<InstanceSpec>> specs(String group, List<Setting> settings) {
        return JqwikSessionScope.in(() -> IntStream.range(0, settings.size())
                .mapToObj(attempt -> spec(settings.get(attempt), attempt, group))
                .toList());
    }

    private Shrinkable<InstanceSpec> spec(Setting setting, int attempt, String group) {
        long own = PositionalRandom.seed(seed, part.className() + group, attempt);
        return Combinators.combine(components(setting))
                .as(integers -> spec(integers, attempt, own))
                .generator(TRIES_OF_GENERATOR)
                .next(new Random(own));
    }

    private List<Arbitrary<Integer>> components(Setting setting) {
        List<Arbitrary<Integer>> components = new ArrayList<>();
        components.add(from(setting.batch(), 1));
        IntStream.range(0, sides.size()).forEach(side -> components.add(from(setting.side(side), 1)));
        components.add(from(PALETTES.indexOf(setting.style()), 0));
        components.add(from(SCALES.indexOf(setting.scale()), 0));
        components.add(from(setting.choices(), 0));
        components.add(from(setting.otherBatch(), 1));
        return components;
    }

    private static Arbitrary<Integer> from(int value, int least) {
        return Arbitraries.fromGenerator(random -> new Descending(value, least));
    }

    private InstanceSpec spec(List<Integer> integers, int attempt, long own) {
        Iterator<Integer> next = integers.iterator();
        int batch = next.next();
        SortedMap<String, Integer> sizes = new TreeMap<>();
        sides.forEach(side -> sizes.put(side, next.next()));
        NumberStyle style = PALETTES.get(next.next());
        InputScale scale = SCALES.get(next.next());
        int choices = next.next();
        int otherBatch = part.isBoundToBatch() ? batch : next.next();
        return new InstanceSpec(sizes, batch, otherBatch, style, scale, choices, attempt, own);
    }

    /** The sizes of a part that are drawn: those that are neither chosen nor follow from others. */
    public static List<String> sides(Part part) {
        Stream<Shape> shapes = Stream.concat(
                Stream.concat(Stream.of(part.input()), part.output().stream()),
                part.matrices().stream().map(MatrixParameter::shape));
        String batch = part.input().columns() instanceof Dimension.Named named ? named.name() : "";
        Stream<String> integers =
                part.integers().stream().filter(IntegerParameter::isSize).map(IntegerParameter::name);
        return Stream.concat(shapes.flatMap(Shape::names), integers)
                .filter(name -> !name.equals(batch) && !part.sizes().derived().containsKey(name))
                .filter(name -> !isChosen(part, name))
                .distinct()
                .toList();
    }

    /** Whether a size is an integer of the constructor that has choices of its own. */
    private static boolean isChosen(Part part, String name) {
        return part.integers().stream().anyMatch(integer -> integer.name().equals(name) && !integer.isSize());
    }
}
