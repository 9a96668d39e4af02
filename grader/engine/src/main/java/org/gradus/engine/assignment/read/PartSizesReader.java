package org.gradus.engine.assignment.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Dimension;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PartSizes;
import org.gradus.engine.assignment.PartSizes.Range;
import org.gradus.engine.assignment.RowLayout;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.assignment.SizeFormula;

/** Makes what a part says of its sizes, and refuses sizes that nobody could have. */
final class PartSizesReader {

    private static final String SIZES = "sizes";
    private static final String ROWS = "rows";

    /** Sizes to try a layout at. Where all are alike, one may stand in for another. */
    private static final List<SizesTried> TRIED =
            List.of(new SizesTried(3, 0), new SizesTried(5, 0), new SizesTried(3, 1));

    /**
     * One size after the other.
     *
     * @param step from one to the next
     */
    private record SizesTried(int first, int step) {

        Map<String, Integer> of(Set<String> names) {
            Map<String, Integer> sizes = new TreeMap<>();
            names.stream().sorted().forEach(name -> sizes.put(name, first + step * sizes.size()));
            return sizes;
        }
    }

    private final JsonPlace part;

    /** @param part where the part stands */
    PartSizesReader(JsonPlace part) {
        this.part = part;
    }

    /** @throws AssignmentException if a formula is none, or a range is empty */
    PartSizes read() {
        SortedMap<String, Range> ranges = new TreeMap<>();
        SortedMap<String, SizeFormula> derived = new TreeMap<>();
        part.find(SIZES)
                .ifPresent(sizes -> sizes.keys().forEach(name -> {
                    JsonPlace place = sizes.at(name);
                    if (place.node().isTextual()) {
                        derived.put(name, formula(place));
                    } else {
                        ranges.put(name, range(place));
                    }
                }));
        return new PartSizes(ranges, derived, layout("input"), layout("output"));
    }

    private RowLayout layout(String matrix) {
        return new RowLayout(
                part.find(ROWS).flatMap(rows -> rows.find(matrix)).map(JsonPlace::elements).orElse(List.of()).stream()
                        .map(PartSizesReader::block)
                        .toList());
    }

    private static RowLayout.Block block(JsonPlace place) {
        try {
            return RowLayout.block(place.text());
        } catch (IllegalArgumentException e) {
            throw place.problem(String.valueOf(e.getMessage()), "Write a name and its sizes, x[channels, h, w].");
        }
    }

    private static SizeFormula formula(JsonPlace place) {
        try {
            return SizeFormula.parse(place.text());
        } catch (IllegalArgumentException e) {
            throw place.problem(
                    "'" + place.text() + "' is no size: " + e.getMessage(),
                    "Write integers and names of sizes with + - * / and parentheses.");
        }
    }

    private static Range range(JsonPlace place) {
        Range range = new Range(place.at("from").integer(), place.at("to").integer());
        if (range.least() > range.most()) {
            throw place.problem("from is more than to", "Exchange them.");
        }
        return range;
    }

    /**
     * Looks whether all names have a meaning.
     *
     * @throws AssignmentException if a formula or an integer names a size that nothing gives, or a size follows from itself
     */
    void check(Part read) {
        Set<String> given = new HashSet<>();
        read.integers().forEach(integer -> given.add(integer.name()));
        Stream.concat(Stream.of(read.input()), read.matrices().stream().map(MatrixParameter::shape))
                .flatMap(Shape::names)
                .filter(name -> !read.sizes().derived().containsKey(name))
                .forEach(given::add);
        for (Map.Entry<String, SizeFormula> derived : read.sizes().derived().entrySet()) {
            JsonPlace place = part.at(SIZES).at(derived.getKey());
            if (given.contains(derived.getKey())) {
                throw place.problem(
                        derived.getKey() + " is an integer of the constructor too",
                        "Leave it out here, or call one of them otherwise.");
            }
            check(derived.getKey(), derived.getKey(), read, given, place, new HashSet<>());
        }
        checkLayout(read, "input", read.sizes().input(), read.input(), given);
        read.output()
                .ifPresent(output -> checkLayout(read, "output", read.sizes().output(), output, given));
    }

    private void checkLayout(Part read, String matrix, RowLayout layout, Shape shape, Set<String> given) {
        if (layout.blocks().isEmpty()) {
            return;
        }
        JsonPlace place = part.at(ROWS).at(matrix);
        for (SizesTried tried : TRIED) {
            SortedMap<String, Integer> sizes = read.sizes().fitted(tried.of(given), Map.of());
            int rows = shape.rows() instanceof Dimension.Fixed fixed
                    ? fixed.size()
                    : sizes.getOrDefault(shape.rows().toString(), 0);
            int said = layout.rows(sizes)
                    .orElseThrow(() -> place.problem(
                            "a size of the blocks is neither a side of a matrix nor an integer of the constructor",
                            "Use the sizes of the part."));
            if (said != rows) {
                throw place.problem(
                        "with " + sizes + " the blocks have " + said + " rows, but the " + matrix + " has " + rows,
                        "Name all that is in the rows, in its order.");
            }
        }
    }

    private static void check(
            String name, String start, Part read, Set<String> given, JsonPlace place, Set<String> above) {
        SizeFormula formula = read.sizes().derived().get(name);
        if (formula == null) {
            if (!given.contains(name)) {
                throw place.problem(
                        "the size " + name
                                + " is neither a side of a matrix that is given nor an integer of the constructor",
                        "Add {\"integer\": \"" + name + "\"} to the constructor, or use other sizes.");
            }
            return;
        }
        if (!above.add(name)) {
            throw place.problem("the size " + start + " follows from itself", "Take one of the formulae away.");
        }
        formula.names().forEach(other -> check(other, start, read, given, place, above));
        above.remove(name);
    }
}
