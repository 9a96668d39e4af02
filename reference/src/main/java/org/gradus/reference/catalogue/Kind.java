package org.gradus.reference.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.gradus.layer.Layer;
import org.gradus.layer.Loss;
import org.gradus.layer.Optimizer;

/**
 * A kind of layer, loss or optimizer.
 *
 * @param name the name by which an assignment asks for it, the reference's simple class name
 * @param constructor makes the reference; throws IllegalArgumentException if an argument is missing, of another type or of
 *     another shape
 * @param constants the matrices of its constructor that it has no gradient of, by name
 * @param traits the laws that hold for it, in the order of the enum
 * @param inputs the entries of x, of the prediction or of the parameter, about which it may be asked
 * @param kinks the values of an entry of the input at which the derivative jumps, ascending; finite differences keep away from them
 * @param targets the targets about which a loss may be asked; nothing for what has none
 * @param leeway how far right classes may be from it beyond rounding; nothing where they are not
 * @param <T> the contract that the reference implements
 */
public record Kind<T>(
        String name,
        Function<Arguments, T> constructor,
        SortedMap<String, Entries> constants,
        Set<Trait> traits,
        Domain inputs,
        List<Double> kinks,
        Optional<Targets> targets,
        Optional<Leeway> leeway) {

    public Kind {
        constants = Collections.unmodifiableSortedMap(new TreeMap<>(constants));
        traits = Collections.unmodifiableSet(new TreeSet<>(traits));
        kinks = List.copyOf(kinks);
    }

    /** A kind of layer. */
    public static Kind<Layer> ofLayer(
            String name, Function<Arguments, Layer> constructor, Set<Trait> traits, Domain inputs, List<Double> kinks) {
        return new Kind<>(
                name, constructor, new TreeMap<>(), traits, inputs, kinks, Optional.empty(), Optional.empty());
    }

    /** A kind of loss. */
    public static Kind<Loss> ofLoss(
            String name,
            Function<Arguments, Loss> constructor,
            Set<Trait> traits,
            Domain inputs,
            Targets targets,
            Optional<Leeway> leeway) {
        return new Kind<>(name, constructor, new TreeMap<>(), traits, inputs, List.of(), Optional.of(targets), leeway);
    }

    /** A kind of optimizer. */
    public static Kind<Optimizer> ofOptimizer(
            String name, Function<Arguments, Optimizer> constructor, Set<Trait> traits, Domain parameters) {
        return new Kind<>(
                name, constructor, new TreeMap<>(), traits, parameters, List.of(), Optional.empty(), Optional.empty());
    }

    /** The same, with matrices of the constructor that it has no gradient of. */
    public Kind<T> given(Map<String, Entries> matrices) {
        return new Kind<>(name, constructor, new TreeMap<>(matrices), traits, inputs, kinks, targets, leeway);
    }

    /** Makes a new reference. */
    public T construct(Arguments arguments) {
        return constructor.apply(arguments);
    }
}
