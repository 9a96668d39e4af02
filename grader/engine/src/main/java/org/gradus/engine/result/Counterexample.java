package org.gradus.engine.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The smallest example that was found at which a property fails.
 *
 * @param property the name of the property
 * @param arguments of the constructor
 * @param question what the object was asked
 * @param otherArguments of the constructor of the other object, where it has its own; empty otherwise
 * @param otherQuestion what else the object, or another, was asked, in properties about conduct
 * @param expected what the reference answers to the question, each quantity under the name of its facet and a loss as a table of
 *     one entry; nothing where the property does not compare with a reference
 * @param message what is wrong there, a sentence
 * @param difference what was expected and what was there; nothing where there were no two matrices to hold against each other
 * @param right one beside it where it goes right, of a class that is right sometimes; what was there is what was expected
 */
public record Counterexample(
        String property,
        List<Given> arguments,
        Matrices question,
        List<Given> otherArguments,
        Optional<Matrices> otherQuestion,
        Optional<SortedMap<String, StoredMatrix>> expected,
        String message,
        Optional<Difference> difference,
        Optional<Counterexample> right) {

    /**
     * Two matrices that went in together.
     *
     * @param input x of a layer, or the prediction of a loss
     * @param companion dY of a layer, or the target of a loss
     */
    public record Matrices(StoredMatrix input, StoredMatrix companion) {}

    /**
     * What was expected and what was there instead.
     *
     * @param what the quantity
     */
    public record Difference(String what, StoredMatrix expected, StoredMatrix actual) {
        /** Whether it is as it should be. */
        @JsonIgnore
        public boolean isNone() {
            return expected.equals(actual);
        }
    }

    public Counterexample {
        arguments = List.copyOf(arguments);
        otherArguments = List.copyOf(otherArguments);
        expected = expected.map(TreeMap::new).map(Collections::unmodifiableSortedMap);
    }
}
