package org.gradus.reference.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gradus.layer.Layer;

/**
 * A kind of layer.
 *
 * @param name the name by which an assignment asks for it, the reference's simple class name
 * @param constructor makes the reference; throws IllegalArgumentException if an argument is missing, of another type or of
 *     another shape
 * @param traits the laws that hold for it, in the order of the enum
 * @param inputs the entries of x about which it may be asked
 * @param kinks the values of an entry of x at which the derivative jumps, ascending; finite differences keep away from them
 */
public record LayerKind(
        String name, Function<Arguments, Layer> constructor, Set<Trait> traits, Domain inputs, List<Double> kinks) {
    public LayerKind {
        traits = Collections.unmodifiableSet(new TreeSet<>(traits));
        kinks = List.copyOf(kinks);
    }

    /** Makes a new reference. */
    public Layer construct(Arguments arguments) {
        return constructor.apply(arguments);
    }
}
