package org.gradus.engine.assignment;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.engine.assignment.read.AssignmentLoader;
import org.gradus.engine.protocol.Facet;
import org.gradus.wire.Contract;

/** Assignments for tests: the real one, and small ones by hand. */
public final class Assignments {

    private static final Shape SHAPE = new Shape(new Dimension.Named("n"), new Dimension.Named("batch"));

    private Assignments() {}

    /** The folder that the assignment most tests speak of lies in. */
    public static Path folder() {
        return folder("backprop-basics");
    }

    private static Path folder(String id) {
        return Path.of(System.getProperty("gradus.root"), "testcases", id);
    }

    public static Assignment basics() {
        return AssignmentLoader.load(folder());
    }

    public static Assignment classifier() {
        return AssignmentLoader.load(folder("classifier-basics"));
    }

    /** The assignment that the zoo is graded by: a part for every kind of the catalogue. */
    public static Assignment everyKind() {
        return AssignmentLoader.load(everyKindFolder());
    }

    public static Path everyKindFolder() {
        return Path.of(System.getProperty("gradus.root"), "grader/engine/src/test/resources/assignments/every-kind");
    }

    /** The assignment of parts without a reference. */
    public static Assignment convolutionToAttention() {
        return AssignmentLoader.load(folder("convolution-to-attention"));
    }

    /** The assignment of a convolutional network, with marks for the network itself. */
    public static Assignment convnet() {
        return AssignmentLoader.load(folder("convnet-basics"));
    }

    /** The assignment of sequences. */
    public static Assignment sequences() {
        return AssignmentLoader.load(folder("sequence-basics"));
    }

    /** Every assignment of the project's own that the references answer for. */
    public static List<Assignment> shipped() {
        return List.of(basics(), classifier(), convnet(), sequences());
    }

    /** An assignment without cases. */
    public static Assignment of(Part... parts) {
        return of(List.of(parts), List.of());
    }

    /** An assignment without cases for which the digits of a float are enough. */
    public static Assignment inSinglePrecision(Part part) {
        return of(List.of(part), List.of(), Precision.SINGLE);
    }

    public static Assignment of(List<Part> parts, List<TestCase> cases) {
        return of(parts, cases, Precision.DOUBLE);
    }

    private static Assignment of(List<Part> parts, List<TestCase> cases, Precision precision) {
        return new Assignment(
                "test",
                "A test",
                17,
                1,
                3,
                100,
                new BigDecimal("0.5"),
                precision,
                Tellings.everywhere(Telling.FULL),
                Limits.DEFAULT,
                parts,
                Optional.empty(),
                cases,
                List.of(),
                CourseCode.NONE,
                "0".repeat(64),
                "1".repeat(64));
    }

    /** A layer without parameters; facets and their points as an assignment names them. */
    public static Part layer(String className, Map<String, String> points) {
        return layer(className, Optional.empty(), List.of(), points);
    }

    public static Part layer(
            String className,
            Optional<String> reference,
            List<ConstructorParameter> constructor,
            Map<String, String> points) {
        return new Part(
                className,
                Optional.empty(),
                Contract.LAYER,
                reference.map(NamedReference.Bundled::new),
                constructor,
                Memory.NONE,
                InputDomain.DEFAULT,
                PartSizes.NONE,
                SHAPE,
                Optional.of(SHAPE),
                points(points));
    }

    /** A loss without parameters. */
    public static Part loss(String className, Map<String, String> points) {
        return new Part(
                className,
                Optional.empty(),
                Contract.LOSS,
                Optional.empty(),
                List.of(),
                Memory.NONE,
                InputDomain.DEFAULT,
                PartSizes.NONE,
                SHAPE,
                Optional.empty(),
                points(points));
    }

    private static SortedMap<Facet, BigDecimal> points(Map<String, String> points) {
        SortedMap<Facet, BigDecimal> byFacet = new TreeMap<>();
        points.forEach((facet, worth) -> byFacet.put(Facet.parse(facet), new BigDecimal(worth)));
        return byFacet;
    }
}
