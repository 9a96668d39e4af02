package org.gradus.engine.assignment.read;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gradus.engine.assignment.AssignmentException;
import org.gradus.engine.assignment.Problem;

/** Collects what is wrong, so that an author reads of all of it at once. */
final class Problems {

    private final SortedSet<Problem> found = new TreeSet<>();

    void add(Problem problem) {
        found.add(problem);
    }

    /** The value read, or nothing where reading it failed: then its problems are kept here. */
    <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (AssignmentException e) {
            found.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** @throws AssignmentException with everything found, if anything was */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new AssignmentException(found);
        }
    }
}
