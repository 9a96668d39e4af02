package org.gradus.engine.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gradus.reference.catalogue.Arguments;
import org.gradus.reference.catalogue.Domain;
import org.gradus.reference.catalogue.Entries;
import org.gradus.reference.catalogue.Targets;
import org.gradus.reference.catalogue.Trait;
import org.gradus.wire.MatrixData;

/** What answers for a part: the right values, and what is fair to ask. Each question is put to a fresh object. */
public interface Reference {

    /**
     * Every quantity of the part, a number as a matrix of one entry.
     *
     * @throws IllegalArgumentException if an argument is missing, or of another type or shape
     */
    SortedMap<Facet, MatrixData> answer(Arguments arguments, Question question);

    /**
     * The main quantity alone, for which a layer needs no companion.
     *
     * @throws IllegalArgumentException if an argument is missing, or of another type or shape
     */
    MatrixData main(Arguments arguments, Question question);

    /** The matrices of its constructor that it has no gradient of, by name. */
    SortedMap<String, Entries> constants();

    /** The laws that hold for it. */
    Set<Trait> traits();

    /** The entries of the input about which it may be asked. */
    Domain inputs();

    /** The values of an entry of the input at which the derivative jumps. */
    List<Double> kinks();

    /** The targets about which it may be asked; nothing where it has none. */
    Optional<Targets> targets();

    /** How far each entry of a quantity may be off in right classes, beyond rounding; nothing where they are not. */
    Optional<MatrixData> leeway(Facet quantity, Question question);
}
