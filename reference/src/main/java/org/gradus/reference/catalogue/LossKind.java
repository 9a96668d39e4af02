package org.gradus.reference.catalogue;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gradus.layer.Loss;

/**
 * A kind of loss.
 *
 * @param name the name by which an assignment asks for it, the reference's simple class name
 * @param constructor makes the reference; throws IllegalArgumentException if an argument is missing or of another type
 * @param traits the laws that hold for it, in the order of the enum
 * @param predictions the entries of the prediction about which it may be asked
 * @param targets the targets about which it may be asked
 * @param leeway how far right classes may be from it beyond rounding; nothing where they are not
 */
public record LossKind(
        String name,
        Function<Arguments, Loss> constructor,
        Set<Trait> traits,
        Domain predictions,
        Targets targets,
        Optional<Leeway> leeway) {
    public LossKind {
        traits = Collections.unmodifiableSet(new TreeSet<>(traits));
    }

    /** Makes a new reference. */
    public Loss construct(Arguments arguments) {
        return constructor.apply(arguments);
    }
}
