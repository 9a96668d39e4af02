package org.gradus.engine.assignment.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.ConstructorParameter.MatrixParameter;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.assignment.PartSizes;
import org.gradus.engine.assignment.PartSizes.Range;
import org.gradus.engine.assignment.Shape;
import org.gradus.engine.assignment.SizeFormula;

/** Makes what a part says of its sizes, and refuses sizes that nobody could have. */
final class PartSizesReader {

    private static final String SIZES = "sizes";

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
        return new PartSizes(ranges, derived);
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
