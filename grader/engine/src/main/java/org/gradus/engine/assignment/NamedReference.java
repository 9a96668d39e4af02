package org.gradus.engine.assignment;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.reference.catalogue.Trait;

/** Who answers for a part, as its assignment names it. */
public sealed interface NamedReference {

    /** The simple name of a class. */
    String name();

    /** A reference that comes along with Gradus, which knows what it may be asked. */
    record Bundled(String name) implements NamedReference {}

    /**
     * A class in the assignment's folder {@code reference}; what it may be asked stands in the part.
     *
     * @param traits the laws that hold for it
     * @param extremes further inputs at which a layer written with care is still right and finite
     */
    record OfCourse(String name, Set<Trait> traits, List<Double> extremes) implements NamedReference {
        public OfCourse {
            traits = Collections.unmodifiableSet(new TreeSet<>(traits));
            extremes = List.copyOf(extremes);
        }
    }
}
