package org.gradus.engine.assignment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.protocol.Facet;
import org.gradus.engine.protocol.Protocol;
import org.gradus.reference.catalogue.Entries;
import org.gradus.wire.Contract;

/**
 * One class that students hand in.
 *
 * @param className the simple name of the student's class
 * @param adapter the simple name of the course's class that implements the contract by calling it, if it does not itself
 * @param contract what the class, or its adapter, implements
 * @param reference who answers for the part, if anybody does
 * @param constructor the constructor's parameters, in order
 * @param memory what an object may keep from call to call
 * @param inputs the numbers that it may be asked about where no bundled reference says which
 * @param sizes what is known of the sizes that shapes name
 * @param input the shape of a layer's x, of a loss's prediction (and so of its target and its gradient), or of an optimizer's parameter
 * @param output the shape of a layer's y, with the columns of the input; nothing for another part
 * @param points the marks of every facet that a part of this kind has, 0 included
 */
public record Part(
        String className,
        Optional<String> adapter,
        Contract contract,
        Optional<NamedReference> reference,
        List<ConstructorParameter> constructor,
        Memory memory,
        InputDomain inputs,
        PartSizes sizes,
        Shape input,
        Optional<Shape> output,
        SortedMap<Facet, BigDecimal> points) {

    /** @throws IllegalArgumentException if a layer has no output, or a loss has one */
    public Part {
        if (Protocol.of(contract).hasOutput() != output.isPresent()) {
            throw new IllegalArgumentException("output: what gets an upstream gradient has one, nothing else");
        }
        constructor = List.copyOf(constructor);
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    /** The file of an adapter, relative to the assignment's folder. */
    public static String fileOf(String adapter) {
        return CourseCode.SUPPORT + "/" + adapter + ".java";
    }

    /** The reference of the course's own that answers for it, if it has one. */
    public Optional<NamedReference.OfCourse> ownReference() {
        return reference.filter(NamedReference.OfCourse.class::isInstance).map(NamedReference.OfCourse.class::cast);
    }

    /** What it is worth, as reports name it. */
    public Worth worth() {
        return new Worth(className, points);
    }

    /** The sum of the marks of all facets. */
    public BigDecimal maxPoints() {
        return worth().maxPoints();
    }

    /** What stability and conduct are paid for with: a layer's forward, or a loss's value. */
    public Facet main() {
        return protocol().main();
    }

    /** What is asked of the part, and how. */
    public Protocol protocol() {
        return Protocol.of(contract);
    }

    /** All that it answers, the main quantity first. */
    public List<Facet> quantities() {
        return protocol().quantities(learntNames());
    }

    /** All of it but the main quantity. */
    public List<Facet> gradients() {
        return protocol().gradients(learntNames());
    }

    /** The gradients with respect to its parameters. */
    public List<Facet> parameterGradients() {
        return gradients().stream()
                .filter(quantity -> quantity.kind() == Facet.Kind.PARAMETER_GRADIENT)
                .toList();
    }

    /** The facets that a quantity is judged under: its own, or those of the blocks of its rows that have points instead. */
    public List<Facet> facetsOf(Facet quantity) {
        List<Facet> blocks = points.keySet().stream()
                .filter(facet -> facet.namesABlock() && quantity.covers(facet))
                .toList();
        return blocks.isEmpty() ? List.of(quantity) : blocks;
    }

    /** What the rows of a quantity are; those of a block alone where it is one. */
    public RowLayout layout(Facet quantity) {
        RowLayout whole = layoutOfAll(quantity.whole());
        return quantity.namesABlock() ? whole.only(quantity.parameter()) : whole;
    }

    private RowLayout layoutOfAll(Facet quantity) {
        if (protocol().inputGradient().equals(Optional.of(quantity))) {
            return sizes.input();
        }
        return protocol().hasOutput() && quantity.equals(main()) ? sizes.output() : RowLayout.NONE;
    }

    /**
     * Where the rows of a block are.
     *
     * @param known the sizes of the part
     * @throws java.util.NoSuchElementException if its layout has no such block
     */
    public RowRange rows(Facet block, Map<String, Integer> known) {
        return layoutOfAll(block.whole()).range(block.parameter(), known).orElseThrow();
    }

    private List<String> learntNames() {
        return learnt().stream().map(ConstructorParameter.MatrixParameter::name).toList();
    }

    /** What numbers of too few digits cost: stability, or the main quantity where stability is worth nothing. */
    public Facet paysForPrecision() {
        return points.getOrDefault(Facet.STABILITY, BigDecimal.ZERO).signum() > 0 ? Facet.STABILITY : main();
    }

    /** The parameter of this name, if the constructor has one. */
    public Optional<ConstructorParameter> parameter(String name) {
        return constructor.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The matrices of the constructor, in order. */
    public List<ConstructorParameter.MatrixParameter> matrices() {
        return constructor.stream()
                .filter(ConstructorParameter.MatrixParameter.class::isInstance)
                .map(ConstructorParameter.MatrixParameter.class::cast)
                .toList();
    }

    /** Those of them that a layer returns gradients for, in order. */
    public List<ConstructorParameter.MatrixParameter> learnt() {
        return matrices().stream()
                .filter(matrix -> matrix.gradient() == ConstructorParameter.Gradient.ASKED)
                .toList();
    }

    /** The others, by name, with what they may hold. */
    public SortedMap<String, Entries> constants() {
        SortedMap<String, Entries> constants = new TreeMap<>();
        matrices().stream()
                .filter(matrix -> matrix.gradient() == ConstructorParameter.Gradient.NOT_ASKED)
                .forEach(matrix -> constants.put(matrix.name(), matrix.entries()));
        return constants;
    }

    /** The integers of the constructor, in order. */
    public List<ConstructorParameter.IntegerParameter> integers() {
        return constructor.stream()
                .filter(ConstructorParameter.IntegerParameter.class::isInstance)
                .map(ConstructorParameter.IntegerParameter.class::cast)
                .toList();
    }

    /** Whether a matrix of the constructor is as wide as the batch: an object then serves batches of one size alone. */
    public boolean isBoundToBatch() {
        return input.columns() instanceof Dimension.Named batch
                && matrices().stream().flatMap(matrix -> matrix.shape().names()).anyMatch(batch.name()::equals);
    }
}
